package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.store.Page;

/**
 * Batches that somebody has to do something about, newest first.
 *
 * @param more whether there are older ones
 */
record BatchesReply(List<Line> batches, boolean more) implements Reply {
    /** @param generated how many of its codes are stored, and of a cancelled one, how many are left to remove */
    record Line(
            long batch,
            String campaign,
            BatchState state,
            Approval approval,
            long count,
            long generated,
            long credits,
            String by,
            Instant at) {
        private static Line of(Batch batch) {
            return new Line(
                    batch.id(),
                    batch.campaign(),
                    batch.state(),
                    batch.approval(),
                    batch.planned(),
                    batch.generated(),
                    batch.credits(),
                    batch.createdBy(),
                    batch.createdAt());
        }

        private List<String> cells() {
            return List.of(
                    String.valueOf(batch),
                    campaign,
                    state.name(),
                    String.valueOf(count),
                    String.valueOf(generated),
                    String.valueOf(credits),
                    by,
                    at.toString());
        }
    }

    static BatchesReply of(Page<Batch, Long> page) {
        return new BatchesReply(page.rows().stream().map(Line::of).toList(), page.hasMore());
    }

    @Override
    public void print(Sheet sheet) {
        if (batches.isEmpty()) {
            sheet.text("cli.batches.none");
        }
        sheet.table(
                "cli.batches",
                List.of(
                        number("batch"),
                        text("campaign"),
                        text("state"),
                        number("codes"),
                        number("stored"),
                        number("credits"),
                        text("by"),
                        text("at")),
                batches.stream().map(Line::cells).toList());
        if (more) {
            sheet.text("cli.account.more");
        }
    }
}
