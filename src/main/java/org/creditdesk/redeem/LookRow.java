package org.creditdesk.redeem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "signal_look")
class LookRow {
    @Id
    long batchId;

    Instant seenUntil;
    String thresholds;
    Instant announced;
    long attempts;
    long successes;

    LookRow() {}
}
