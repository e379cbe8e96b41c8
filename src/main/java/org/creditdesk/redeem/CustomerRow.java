package org.creditdesk.redeem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.creditdesk.account.AccountStatus;

/** What redeeming needs to know of an account, and the lock-out, which is all that it changes there. */
@Entity
@Table(name = "account")
class CustomerRow {
    @Id
    long id;

    @Column(updatable = false)
    String region;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    AccountStatus status;

    @Column(updatable = false)
    long balance;

    Instant lockedUntil;

    CustomerRow() {}
}
