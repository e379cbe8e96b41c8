package org.creditdesk.sample;

import java.util.List;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.CodeKind;

/**
 * A batch of {@code unfinished-batches.csv}, of which no code was ever redeemed; days are as in {@link BatchLine}.
 *
 * @param slices in how many its codes are drawn in all, {@code done} of them are stored: whole chunks of a generation
 * @param decidedBy with the two that follow: null where nobody decided
 */
record UnfinishedLine(
        String campaign,
        CodeKind kind,
        long count,
        long credits,
        long created,
        BatchState state,
        int slices,
        int done,
        Approval approval,
        String decidedBy,
        Long decided,
        String why) {
    static List<UnfinishedLine> read() {
        return SampleFile.read(
                "unfinished-batches.csv",
                line -> new UnfinishedLine(
                        line.text("campaign"),
                        line.oneOf(CodeKind.class, "kind"),
                        line.count("count"),
                        line.count("credits"),
                        line.count("created_in_days"),
                        line.oneOf(BatchState.class, "state"),
                        Math.toIntExact(line.count("slices")),
                        Math.toIntExact(line.count("done_slices")),
                        line.oneOf(Approval.class, "approval"),
                        line.text("decided_by"),
                        line.number("decided_in_days"),
                        line.text("why")));
    }

    /** Codes before a slice of the drawing, as the generation splits them. */
    long before(int slice) {
        return count * slice / slices;
    }
}
