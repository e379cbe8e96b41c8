package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.promo.PromoRows.NewBatch;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes at once what was done to batches after they were made, for loading. */
public final class BatchHistoryRows {
    private BatchHistoryRows() {}

    /** A change of a batch's life that left its end alone. */
    public record NewChange(
            long id,
            UUID requestId,
            NewBatch batch,
            ChangeKind kind,
            BatchState before,
            BatchState after,
            long codes,
            String actor,
            Instant at) {}

    /** A file with all codes of a batch. */
    public record NewExport(
            long id, long batchId, long codes, ExportFormat format, String file, String actor, Instant at) {}

    public static void writeChanges(StatelessSession session, List<NewChange> changes) {
        try (var rows = BulkWriter.into(
                session,
                "batch_change",
                "id",
                "batch_id",
                "request_id",
                "kind",
                "asked",
                "state_before",
                "state_after",
                "ends_before",
                "ends_after",
                "codes",
                "redemptions",
                "actor",
                "changed_at")) {
            for (NewChange c : changes) {
                rows.add(
                        c.id(),
                        c.batch().id(),
                        c.requestId(),
                        c.kind(),
                        c.kind().name(),
                        c.before(),
                        c.after(),
                        c.batch().ends(),
                        c.batch().ends(),
                        c.codes(),
                        c.kind().closes() ? null : 0L,
                        c.actor(),
                        c.at());
            }
        }
    }

    public static void writeExports(StatelessSession session, List<NewExport> exports) {
        try (var rows = BulkWriter.into(
                session, "code_export", "id", "batch_id", "codes", "format", "file_name", "actor", "exported_at")) {
            exports.forEach(each -> rows.add(
                    each.id(), each.batchId(), each.codes(), each.format(), each.file(), each.actor(), each.at()));
        }
    }
}
