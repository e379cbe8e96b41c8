package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/**
 * What became of a file.
 *
 * @param total credits of the rows that are OK: what is given, or would be
 * @param posted rows posted now
 * @param leftToday credits of the day's limit that are left afterwards; null for no limit
 * @param encoding in which the file was read
 * @param unused columns that were passed over
 * @param out the result file; null for none
 * @param reason CANCELLED, NOTHING_POSTED, or why there is no result file; null when all went well
 * @param message the sentence for that
 */
record BulkReply(
        boolean dryRun,
        List<Row> rows,
        long total,
        int posted,
        Map<BulkVerdict, Integer> counts,
        Long leftToday,
        String encoding,
        List<String> unused,
        String out,
        String reason,
        String message,
        @JsonIgnore int exitCode)
        implements Reply {
    private static final int MOST_PRINTED = 200;

    /** @param balance credits of the account afterwards; null when its account is not known */
    record Row(
            int row,
            int line,
            String email,
            BulkVerdict verdict,
            String message,
            Long account,
            String entry,
            Long balance) {
        static Row of(BulkRow row) {
            return new Row(
                    row.input().row(),
                    row.input().line(),
                    row.input().email(),
                    row.verdict(),
                    row.message(),
                    row.account(),
                    row.entry() == null ? null : row.entry().toString(),
                    row.after());
        }
    }

    /** @param notWritten why there is no result file; null when there is, or was asked for none */
    static BulkReply of(BulkReport report, boolean dryRun, Path out, Problem notWritten) {
        int refused = Problem.Kind.REFUSED.exitCode();
        if (report.isCancelled()) {
            String sentence = Texts.of("cli.bulk.cancelled", report.posted());
            return of(report, dryRun, out, "CANCELLED", sentence, refused);
        }
        if (notWritten != null) {
            String sentence = Texts.of("cli.bulk.not_written", report.posted(), notWritten.getMessage());
            return of(
                    report,
                    dryRun,
                    null,
                    notWritten.reason(),
                    sentence,
                    notWritten.kind().exitCode());
        }
        if (!dryRun && report.problems() == report.rows().size()) {
            return of(report, false, out, "NOTHING_POSTED", Texts.of("cli.bulk.nothing"), refused);
        }
        return of(report, dryRun, out, null, null, 0);
    }

    private static BulkReply of(
            BulkReport report, boolean dryRun, Path out, String reason, String message, int exitCode) {
        Map<BulkVerdict, Integer> counts = new LinkedHashMap<>();
        for (BulkVerdict verdict : BulkVerdict.values()) {
            if (report.count(verdict) > 0) {
                counts.put(verdict, report.count(verdict));
            }
        }
        return new BulkReply(
                dryRun,
                report.rows().stream().map(Row::of).toList(),
                report.total(),
                report.posted(),
                counts,
                report.leftToday(),
                report.file().encoding(),
                report.file().unused(),
                out == null ? null : out.toString(),
                reason,
                message,
                exitCode);
    }

    @Override
    public void print(Sheet sheet) {
        if (!unused.isEmpty()) {
            sheet.text("cli.bulk.unused", String.join(", ", unused));
        }
        List<Row> others =
                rows.stream().filter(row -> row.verdict() != BulkVerdict.OK).toList();
        sheet.table(
                "cli.bulk.others",
                List.of(number("row"), text("email"), text("verdict"), text("what")),
                others.stream().limit(MOST_PRINTED).map(BulkReply::cells).toList());
        if (others.size() > MOST_PRINTED) {
            sheet.text("cli.bulk.more", others.size() - MOST_PRINTED);
        }
        int ok = counts.getOrDefault(BulkVerdict.OK, 0);
        sheet.text(dryRun ? "cli.bulk.would" : "cli.bulk.given", ok, rows.size(), total);
        if (leftToday != null) {
            sheet.text("cli.bulk.left", leftToday);
        }
        sheet.text("cli.bulk.encoding", encoding);
        if (out != null) {
            sheet.text("cli.batch.out", out);
        }
    }

    private static List<String> cells(Row row) {
        return List.of(
                String.valueOf(row.row()),
                FoundSheet.orDash(row.email()),
                row.verdict().name(),
                row.message());
    }

    @Override
    public String refusal() {
        return message;
    }
}
