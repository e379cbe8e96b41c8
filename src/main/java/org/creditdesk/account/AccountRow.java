package org.creditdesk.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account without its ledger's columns' rules: balance and entry count are only read here. */
@Entity
@Table(name = "account")
class AccountRow {
    @Id
    long id;

    String name;
    String region;
    String regionSource;
    Instant regionSince;
    String zone;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    String flags;
    Instant createdAt;
    Instant lockedUntil;

    @Column(updatable = false)
    long balance;

    @Column(updatable = false)
    long entryCount;

    AccountRow() {}
}
