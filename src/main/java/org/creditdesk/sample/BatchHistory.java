package org.creditdesk.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditdesk.promo.BatchHistoryRows;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ChangeKind;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.promo.PromoRows.NewBatch;
import org.hibernate.StatelessSession;

/** What was done to the batches after they were made: {@code batch-life.csv} and {@code exports.csv}. */
final class BatchHistory {
    private final Map<String, NewBatch> byKey;
    private final Days days;
    private final List<BatchHistoryRows.NewChange> changes = new ArrayList<>();
    private final List<BatchHistoryRows.NewExport> exports = new ArrayList<>();

    /** @param batches by their names in the sample's files */
    BatchHistory(Map<String, NewBatch> batches, Days days) {
        this.byKey = batches;
        this.days = days;
        SampleFile.read("batch-life.csv", line -> line).forEach(this::change);
        SampleFile.read("exports.csv", line -> line).forEach(this::export);
    }

    private NewBatch batch(Line line) {
        NewBatch batch = byKey.get(line.text("batch"));
        if (batch == null) {
            throw line.wrong("batch", null);
        }
        return batch;
    }

    private Instant at(Line line) {
        return days.ago(line.count("days_ago"), line.time("time"));
    }

    private void change(Line line) {
        long id = changes.size() + 1L;
        changes.add(new BatchHistoryRows.NewChange(
                id,
                Catalogue.request("batch change " + id),
                batch(line),
                line.oneOf(ChangeKind.class, "kind"),
                line.oneOf(BatchState.class, "state_before"),
                line.oneOf(BatchState.class, "state_after"),
                line.count("codes"),
                line.text("actor"),
                at(line)));
    }

    private void export(Line line) {
        NewBatch batch = batch(line);
        ExportFormat format = line.oneOf(ExportFormat.class, "format");
        exports.add(new BatchHistoryRows.NewExport(
                exports.size() + 1L,
                batch.id(),
                batch.codes(),
                format,
                line.text("batch") + '.' + format.name().toLowerCase(Locale.ROOT),
                line.text("actor"),
                at(line)));
    }

    void write(StatelessSession session) {
        BatchHistoryRows.writeChanges(session, changes);
        BatchHistoryRows.writeExports(session, exports);
    }

    List<BatchHistoryRows.NewChange> changes() {
        return changes;
    }

    List<BatchHistoryRows.NewExport> exports() {
        return exports;
    }
}
