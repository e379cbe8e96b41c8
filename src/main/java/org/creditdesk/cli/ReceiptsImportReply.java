package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.Rule;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.ImportCounts;
import org.creditdesk.receipt.ImportReport;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.text.Texts;

/**
 * What an import came to.
 *
 * @param fresh receipts that were added, or would be; those without an account or a pack among them
 * @param changed known ones that changed; those refunded or disputed since among them
 * @param bad rows that could not be read, of a very large number only the first; {@code badRows} counts them all
 * @param shown other rows that were not simply known, the first of them
 * @param resumedAfter rows that an earlier run of the file had done
 * @param why why the file was taken for what it is
 * @param reason CANCELLED or NOTHING_IMPORTED; null when all went well
 */
record ReceiptsImportReply(
        boolean dryRun,
        long rows,
        @JsonProperty("new") long fresh,
        long known,
        long changed,
        long refunded,
        long noAccount,
        long noPack,
        long passedOver,
        long badRows,
        List<Bad> bad,
        List<Shown> shown,
        String format,
        String provider,
        String encoding,
        List<String> why,
        @JsonProperty("import") Long importId,
        long resumedAfter,
        String out,
        String reason,
        String message,
        @JsonIgnore int exitCode)
        implements Reply {
    private static final int MOST_PRINTED = 200;

    /** A row that could not be read. */
    record Bad(long row, String receipt, String column, Rule rule, String message) {}

    /** A row that somebody may want to see. */
    record Shown(long row, String receipt, ImportVerdict verdict, Long account, long credits, String message) {}

    /** The rows of an answer, as many of them as it holds. */
    static final class Collected implements Consumer<ImportedRow> {
        private static final int MOST_BAD = 10_000;
        private static final int MOST_SHOWN = 1_000;

        private final List<Bad> bad = new ArrayList<>();
        private final List<Shown> shown = new ArrayList<>();

        @Override
        public void accept(ImportedRow row) {
            if (row.verdict() == ImportVerdict.BAD) {
                if (bad.size() < MOST_BAD) {
                    bad.add(new Bad(row.row(), row.receipt(), row.column(), row.rule(), row.message()));
                }
            } else if (row.verdict() != ImportVerdict.KNOWN && shown.size() < MOST_SHOWN) {
                shown.add(new Shown(
                        row.row(), row.receipt(), row.verdict(), row.account(), row.credits(), row.message()));
            }
        }
    }

    static ReceiptsImportReply of(CheckoutFile file, ImportReport report, Collected rows, boolean dryRun, Path out) {
        ImportCounts counts = report.counts();
        boolean nothing = counts.rows() > 0 && counts.bad() == counts.rows();
        String reason = report.cancelled() ? "CANCELLED" : nothing ? "NOTHING_IMPORTED" : null;
        String message = report.cancelled()
                ? Texts.of("cli.receipts.cancelled", counts.rows())
                : nothing ? Texts.of("cli.receipts.nothing", counts.rows()) : null;
        return new ReceiptsImportReply(
                dryRun,
                counts.rows(),
                counts.fresh(),
                counts.known(),
                counts.changed() + counts.refunded(),
                counts.refunded(),
                counts.noAccount(),
                counts.noPack(),
                counts.passed(),
                counts.bad(),
                rows.bad,
                rows.shown,
                file.format().name().toLowerCase(Locale.ROOT),
                file.provider(),
                file.encoding(),
                file.reasons(),
                report.importId(),
                report.resumedAfter(),
                out == null ? null : out.toString(),
                reason,
                message,
                reason == null ? 0 : Problem.Kind.REFUSED.exitCode());
    }

    @Override
    public void print(Sheet sheet) {
        why.forEach(sheet::line);
        if (resumedAfter > 0) {
            sheet.text("cli.receipts.resumed", resumedAfter);
        }
        sheet.table(
                "cli.receipts.bad",
                List.of(number("row"), text("receipt"), text("column"), text("rule"), text("what")),
                bad.stream()
                        .limit(MOST_PRINTED)
                        .map(row -> List.of(
                                String.valueOf(row.row()),
                                FoundSheet.orDash(row.receipt()),
                                FoundSheet.orDash(row.column()),
                                row.rule().name(),
                                row.message()))
                        .toList());
        List<Shown> others = shown.stream()
                .filter(row -> row.verdict() != ImportVerdict.NEW && row.verdict() != ImportVerdict.PASSED_OVER)
                .limit(MOST_PRINTED)
                .toList();
        sheet.table(
                "cli.receipts.others",
                List.of(number("row"), text("receipt"), text("verdict"), text("what")),
                others.stream()
                        .map(row -> List.of(
                                String.valueOf(row.row()),
                                FoundSheet.orDash(row.receipt()),
                                row.verdict().label(),
                                row.message()))
                        .toList());
        sheet.text(
                dryRun ? "cli.receipts.would" : "cli.receipts.done", rows, fresh, known, changed, passedOver, badRows);
        if (noAccount > 0) {
            sheet.text("cli.receipts.no_account", noAccount);
        }
        if (noPack > 0) {
            sheet.text("cli.receipts.no_pack", noPack);
        }
        if (out != null) {
            sheet.text("cli.batch.out", out);
        }
    }

    @Override
    public String refusal() {
        return message;
    }
}
