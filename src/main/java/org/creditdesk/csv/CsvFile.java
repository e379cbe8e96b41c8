package org.creditdesk.csv;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/**
 * Writes CSV that spreadsheets open as it is meant: UTF-8 with BOM, RFC 4180, no cell that would run as a formula.
 * There is a whole file or none.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private CsvFile() {}

    /**
     * @param file replaced where there is one
     * @param progress told the number of lines written, without the heading
     * @return the number of lines without the heading
     * @throws Problem EXPORT_CANCELLED, FILE_NOT_WRITTEN, or what {@code content} throws; then there is no new file
     */
    public static long write(Path file, Progress progress, List<String> heading, Lines.Content content) {
        try (WholeFile whole = fill(file, progress, heading, content)) {
            return whole.keep();
        }
    }

    /** Like {@link #write}, but the file is not in its place yet. */
    public static WholeFile fill(Path file, Progress progress, List<String> heading, Lines.Content content) {
        return WholeFile.fill(file, out -> write(out, progress, heading, content));
    }

    private static long write(OutputStream file, Progress progress, List<String> heading, Lines.Content content)
            throws IOException {
        try (Writer out = new OutputStreamWriter(new BufferedOutputStream(file, BUFFER), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            var lines = new CsvLines(out, heading, progress);
            content.writeTo(lines);
            return lines.finished();
        }
    }
}
