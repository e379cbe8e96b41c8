package org.creditdesk.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "credit_grant")
@IdClass(EntryId.class)
class GrantRow {
    @Id
    @Column(name = "account_id")
    long account;

    @Id
    long seq;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Origin origin;

    @Column(updatable = false)
    long amount;

    long remaining;

    @Column(updatable = false)
    Instant expires;

    /** Computed by the database: when an open grant expires, the end of time where it does not; null when used up. */
    @Column(insertable = false, updatable = false)
    Instant openUntil;

    /** Computed by the database: 1 for credits that were bought, 0 for credits that were given. */
    @Column(insertable = false, updatable = false)
    int bought;

    GrantRow() {}

    OpenGrant toOpenGrant() {
        return new OpenGrant(seq, origin, amount, remaining, expires);
    }

    Grant toGrant() {
        return new Grant(new EntryId(account, seq), origin, amount, remaining, expires);
    }
}
