package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.CheckoutFormat;
import org.creditdesk.checkout.DateOrder;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.csv.WholeFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.ImportReport;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.store.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import")
final class ReceiptsImportCommand extends DeskCommand {
    private static final List<String> HEADING =
            List.of("row", "receipt", "verdict", "account", "credits", "column", "rule", "message");

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT")
    private CheckoutFormat format;

    @Option(names = "--mapping", paramLabel = "NAME")
    private String mapping;

    @Option(names = "--dates", paramLabel = "ORDER")
    private Dates dates;

    @Option(names = "--zone", paramLabel = "Z")
    private ZoneId zone;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--out", paramLabel = "RESULT")
    private Path out;

    /** As people call the orders of day and month. */
    enum Dates {
        DMY(DateOrder.DAY_FIRST),
        MDY(DateOrder.MONTH_FIRST);

        private final DateOrder order;

        Dates(DateOrder order) {
            this.order = order;
        }
    }

    ReceiptsImportCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (mapping != null && format != null && format != CheckoutFormat.GENERIC) {
            throw Problem.wrongUse("MAPPING_WITH_FORMAT");
        }
        if (out != null) {
            OutputFile.check(out);
        }
        var choice = new CheckoutChoice(
                format,
                mapping == null ? null : desk.mappings().byName(mapping),
                dates == null ? null : dates.order,
                zone);
        CheckoutFile read = desk.receiptImport().open(file, choice);
        var rows = new ReceiptsImportReply.Collected();
        try (ProgressLine line = session().progress(read.aboutRows())) {
            Progress progress = interruption.watch(line);
            ImportReport report = out == null ? run(desk, read, progress, rows) : runInto(desk, read, progress, rows);
            return ReceiptsImportReply.of(read, report, rows, dryRun, out);
        }
    }

    private ImportReport run(Desk desk, CheckoutFile read, Progress progress, Consumer<ImportedRow> rows) {
        return dryRun
                ? desk.receiptImport().dryRun(read, progress, rows)
                : desk.receiptImport().run(read, progress, rows);
    }

    private ImportReport runInto(Desk desk, CheckoutFile read, Progress progress, Consumer<ImportedRow> rows) {
        ImportReport[] report = new ImportReport[1];
        try (WholeFile whole = CsvFile.fill(
                out,
                Progress.NONE,
                HEADING,
                lines -> report[0] = run(desk, read, progress, rows.andThen(row -> lines.add(cells(row)))))) {
            whole.keep();
        }
        return report[0];
    }

    private static String[] cells(ImportedRow row) {
        return new String[] {
            String.valueOf(row.row()),
            row.receipt(),
            row.verdict().name(),
            Objects.toString(row.account(), null),
            row.credits() == 0 ? null : String.valueOf(row.credits()),
            row.column(),
            row.rule() == null ? null : row.rule().name(),
            row.message()
        };
    }
}
