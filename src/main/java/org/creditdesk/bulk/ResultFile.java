package org.creditdesk.bulk;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/**
 * Writes what became of a file: a row for every row, in its order. What it holds of the input is under the input's own
 * headings, so that it can be mended and run itself.
 */
public final class ResultFile {
    private static final List<String> HEADING = List.of(
            "row", "line", "email", "credits", "reason", "ticket", "note", "verdict", "message", "account", "entry",
            "balance");

    private ResultFile() {}

    /**
     * @param file replaced where there is one
     * @return the number of rows
     * @throws Problem FILE_NOT_WRITTEN or EXPORT_CANCELLED; then there is no new file
     */
    public static long write(BulkReport report, Path file, Progress progress) {
        return CsvFile.write(file, progress, HEADING, lines -> report.rows().forEach(row -> lines.add(cells(row))));
    }

    private static String[] cells(BulkRow row) {
        BulkLine input = row.input();
        return new String[] {
            String.valueOf(input.row()),
            String.valueOf(input.line()),
            input.email(),
            input.credits(),
            input.reason(),
            input.ticket(),
            input.note(),
            row.verdict().name(),
            row.message(),
            text(row.account()),
            text(row.entry()),
            text(row.after())
        };
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
