package org.creditdesk.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The ledger's columns of an account; its lock serialises all that is posted to the account. */
@Entity
@Table(name = "account")
class HeadRow {
    @Id
    long id;

    long balance;
    long entryCount;
    byte[] headHash;

    HeadRow() {}
}
