package org.creditdesk.redeem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "redemption")
@IdClass(RedemptionId.class)
class RedemptionRow {
    @Id
    long accountId;

    @Id
    long batchId;

    @Id
    long seq;

    String code;
    String region;
    Instant redeemedAt;

    RedemptionRow() {}
}
