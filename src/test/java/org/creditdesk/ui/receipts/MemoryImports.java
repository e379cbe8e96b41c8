package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.receipt.ImportCounts;
import org.creditdesk.receipt.ImportReport;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.store.Progress;

/** Judges every file as it was told to. */
final class MemoryImports implements ImportDesk {
    final List<ImportVerdict> verdicts = new ArrayList<>();
    final List<CheckoutChoice> asked = new ArrayList<>();
    int runs;
    boolean stops;

    @Override
    public List<ColumnMapping> mappings() {
        return List.of(new ColumnMapping("paddle", "paddle", java.util.Map.of()));
    }

    @Override
    public CheckoutFile open(Path path, CheckoutChoice choice) {
        asked.add(choice);
        return CheckoutFile.open(path, choice, Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Override
    public ImportReport dryRun(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
        return report(null, false, rows);
    }

    @Override
    public ImportReport run(CheckoutFile file, Progress progress, Consumer<ImportedRow> rows) {
        runs++;
        return report(7L, stops, rows);
    }

    private ImportReport report(Long id, boolean cancelled, Consumer<ImportedRow> rows) {
        long[] counts = new long[ImportVerdict.values().length];
        long number = 0;
        for (ImportVerdict verdict : verdicts) {
            counts[verdict.ordinal()]++;
            number++;
            rows.accept(new ImportedRow(number, "R-" + number, verdict, null, 0, List.of(), null, null, null));
        }
        long fresh = counts[ImportVerdict.NEW.ordinal()]
                + counts[ImportVerdict.NO_ACCOUNT.ordinal()]
                + counts[ImportVerdict.NO_PACK.ordinal()];
        return new ImportReport(
                id,
                new ImportCounts(
                        fresh,
                        counts[ImportVerdict.KNOWN.ordinal()],
                        counts[ImportVerdict.CHANGED.ordinal()],
                        counts[ImportVerdict.REFUNDED.ordinal()],
                        0,
                        counts[ImportVerdict.BAD.ordinal()],
                        counts[ImportVerdict.NO_ACCOUNT.ordinal()],
                        counts[ImportVerdict.NO_PACK.ordinal()]),
                0,
                cancelled);
    }
}
