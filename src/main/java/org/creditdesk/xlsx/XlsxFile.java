package org.creditdesk.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.csv.Lines;
import org.creditdesk.csv.WholeFile;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes XLSX (ECMA-376) line after line; memory does not grow with the file. Every cell is text, so no spreadsheet
 * runs one as a formula or makes a number or a date of it. What does not fit on a sheet goes on on the next.
 */
public final class XlsxFile {
    /** Rows on one sheet, the heading among them; more than this no spreadsheet opens. */
    static final int MOST_ROWS = 1_048_576;

    private static final String APPLICATION = "Credit Desk";
    private static final String APPLICATION_VERSION = "1.0";

    private XlsxFile() {}

    /**
     * @param file replaced where there is one
     * @param progress told the number of lines written, without headings
     * @return the file, not in its place yet
     * @throws Problem EXPORT_CANCELLED, FILE_NOT_WRITTEN, or what {@code content} throws; then there is no new file
     */
    public static WholeFile fill(Path file, Progress progress, List<String> heading, Lines.Content content) {
        return WholeFile.fill(file, out -> write(out, MOST_ROWS, progress, heading, content));
    }

    /** @param mostRows on one sheet */
    static long write(OutputStream out, int mostRows, Progress progress, List<String> heading, Lines.Content content)
            throws IOException {
        var workbook = new Workbook(out, APPLICATION, APPLICATION_VERSION);
        var lines = new XlsxLines(workbook, mostRows, heading, progress);
        content.writeTo(lines);
        long written = lines.finished();
        workbook.finish();
        return written;
    }
}
