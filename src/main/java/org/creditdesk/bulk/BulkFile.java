package org.creditdesk.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.problem.Problem;

/**
 * A CSV file of compensations that was read whole, so that what is run is what was looked at. Its columns are email
 * and credits, and where it has them reason, ticket and note (for the customer), in any order.
 *
 * @param name without its folder
 * @param encoding in which it was written: UTF-8, UTF-16LE, UTF-16BE or windows-1252
 * @param unused headings of columns that were passed over
 */
public record BulkFile(String name, String encoding, char separator, List<String> unused, List<BulkLine> lines) {
    /** More rows are more than somebody can look at; they go into a second file. */
    public static final int MOST_ROWS = 100_000;
    /** Bytes. */
    public static final int LARGEST = 32 << 20;

    public BulkFile {
        unused = List.copyOf(unused);
        lines = List.copyOf(lines);
    }

    /**
     * @throws Problem BULK_FILE_MISSING, BULK_FILE_UNREADABLE, BULK_FILE_TOO_LARGE, BULK_FILE_SPREADSHEET,
     *     BULK_FILE_NO_TEXT, BULK_FILE_EMPTY, BULK_FILE_HEADING, BULK_FILE_HEADING_TWICE, BULK_FILE_LINE or
     *     BULK_FILE_ROWS; each of wrong use
     */
    public static BulkFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Problem.wrongUse("BULK_FILE_MISSING", file.toString());
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), in);
        } catch (IOException unreadable) {
            throw Problem.wrongUse("BULK_FILE_UNREADABLE", file.toString());
        }
    }

    /** The same from a stream, which is read no further than {@link #LARGEST}. */
    public static BulkFile read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.wrongUse("BULK_FILE_TOO_LARGE", name, LARGEST >> 20);
        }
        return new FileReading(name, Encoding.of(name, bytes)).read();
    }

    /** Credits of all rows as they are written, whether or not they can be given. */
    long asked() {
        return lines.stream()
                .mapToLong(line -> Math.max(0, Amount.of(line.credits())))
                .reduce(0, Amount::sum);
    }
}
