package org.creditdesk.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.checkout.Dispute;

@Entity
@Table(name = "claw_back")
@IdClass(StepId.class)
class ClawBackRow {
    @Id
    long receiptId;

    @Id
    int step;

    UUID requestId;

    @Enumerated(EnumType.STRING)
    Cause cause;

    Long accountId;
    Long targetSeq;
    long requested;
    long collected;
    long uncollected;
    long refundedMinor;

    @Enumerated(EnumType.STRING)
    Dispute dispute;

    String madeBy;
    Instant madeAt;

    ClawBackRow() {}

    /** In one line, for the trail; verification holds the row against it. */
    String inWords() {
        return "step " + step + " " + cause + ": " + requested + " requested, " + collected + " collected, "
                + uncollected
                + " uncollected, of " + accountId + "-" + targetSeq + ", refunded " + refundedMinor + ", dispute "
                + dispute;
    }
}
