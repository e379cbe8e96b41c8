package org.creditdesk.sample;

import java.util.List;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.PromoRows;

/**
 * A batch of {@code unfinished-batches.csv}, of which no code was ever redeemed; days are as in {@link BatchLine}.
 *
 * @param chunks how many of a generation are stored
 * @param decidedBy with the two that follow: null where nobody decided
 */
record UnfinishedLine(
        String campaign,
        CodeKind kind,
        long count,
        long credits,
        long created,
        BatchState state,
        int chunks,
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
                        Math.toIntExact(line.count("chunks")),
                        line.oneOf(Approval.class, "approval"),
                        line.text("decided_by"),
                        line.number("decided_in_days"),
                        line.text("why")));
    }

    /** In how many slices the codes are drawn in all. */
    int slices() {
        return PromoRows.chunks(count) * PromoRows.slicesAChunk(count);
    }

    /** How many of them are stored. */
    int done() {
        return chunks * PromoRows.slicesAChunk(count);
    }

    /** Codes before a slice of the drawing, as the generation splits them. */
    long before(int slice) {
        return count * slice / slices();
    }
}
