package org.creditdesk.promo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "batch_account")
@IdClass(BatchAccountId.class)
class BatchAccountRow {
    @Id
    long batchId;

    @Id
    long accountId;

    BatchAccountRow() {}

    BatchAccountRow(long batchId, long accountId) {
        this.batchId = batchId;
        this.accountId = accountId;
    }
}
