package org.creditdesk.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "grant_use")
@IdClass(UseId.class)
class UseRow {
    @Id
    @Column(name = "account_id")
    long account;

    @Id
    long seq;

    @Id
    long grantSeq;

    long amount;

    UseRow() {}
}
