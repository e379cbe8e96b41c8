package org.creditdesk.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.stream.Stream;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/** Takes the lines of one file. */
public final class CsvLines {
    private static final int BETWEEN_REPORTS = 500;

    private final CsvWriter csv;
    private final Progress progress;
    private long written;

    CsvLines(CsvWriter csv, Progress progress) {
        this.csv = csv;
        this.progress = progress;
    }

    /**
     * @param cells null for an empty one
     * @throws Problem EXPORT_CANCELLED when somebody no longer wants the file
     */
    public void add(String... cells) {
        csv.writeRecord(Stream.of(cells).map(CsvLines::safe).toArray(String[]::new));
        written++;
        if (written % BETWEEN_REPORTS == 0) {
            report();
        }
    }

    long finished() {
        report();
        return written;
    }

    private void report() {
        progress.report(written);
        if (progress.isCancelled()) {
            throw Problem.refused("EXPORT_CANCELLED");
        }
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    private static String safe(String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
