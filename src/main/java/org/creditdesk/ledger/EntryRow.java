package org.creditdesk.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "ledger_entry")
@IdClass(EntryId.class)
class EntryRow {
    @Id
    @Column(name = "account_id")
    long account;

    @Id
    long seq;

    UUID requestId;

    @Enumerated(EnumType.STRING)
    EntryKind kind;

    long amount;
    long balanceAfter;

    @Enumerated(EnumType.STRING)
    Origin origin;

    Instant expires;

    @Column(name = "target_seq")
    Long target;

    @Column(name = "reverses_seq")
    Long reverses;

    String receipt;

    @Column(name = "incident_id")
    Long incident;

    String reason;
    String internalNote;
    String customerNote;
    String ticket;
    String actor;

    @Column(name = "posted_at")
    Instant at;

    @Column(name = "prev_hash")
    byte[] before;

    byte[] hash;

    EntryRow() {}

    Entry toEntry() {
        return new Entry(
                new EntryId(account, seq),
                requestId,
                kind,
                amount,
                balanceAfter,
                origin,
                expires,
                target,
                reverses,
                receipt,
                incident,
                reason,
                internalNote,
                customerNote,
                ticket,
                actor,
                at);
    }
}
