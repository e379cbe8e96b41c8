package org.creditdesk.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;

/**
 * Writes CSV that spreadsheets open as it is meant: UTF-8 with BOM, RFC 4180, no cell that would run as a formula.
 * There is a whole file or none: it grows in a temporary file beside its place and is renamed at the end.
 */
public final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** What fills a file, line after line; nothing of it is held in memory. */
    @FunctionalInterface
    public interface Content {
        void writeTo(CsvLines lines);
    }

    /**
     * @param file replaced where there is one
     * @param progress told the number of lines written, without the heading
     * @return the number of lines without the heading
     * @throws Problem EXPORT_CANCELLED, FILE_NOT_WRITTEN, or what {@code content} throws; then there is no new file
     */
    public static long write(Path file, Progress progress, List<String> heading, Content content) {
        Path whole = file.toAbsolutePath();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(whole.getParent(), "." + whole.getFileName(), ".part");
            long written = fill(temporary, progress, heading, content);
            move(temporary, whole);
            return written;
        } catch (IOException | UncheckedIOException failure) {
            delete(temporary);
            throw Problem.store("FILE_NOT_WRITTEN", failure, whole.toString());
        } catch (RuntimeException failure) {
            delete(temporary);
            throw failure;
        }
    }

    private static long fill(Path file, Progress progress, List<String> heading, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
                csv.writeRecord(heading);
                var lines = new CsvLines(csv, progress);
                content.writeTo(lines);
                return lines.finished();
            }
        }
    }

    private static void move(Path temporary, Path whole) throws IOException {
        try {
            Files.move(temporary, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(temporary, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException ignored) {
            // The rest of a file that could not be written; the first failure is the one to tell.
            return;
        }
    }
}
