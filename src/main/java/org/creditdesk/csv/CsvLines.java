package org.creditdesk.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.creditdesk.store.Progress;

/**
 * Writes the lines of a CSV file. In the files of the desk most cells are the very ones of the line above (a campaign's
 * name a million times over); what such a cell looks like in the file is worked out once.
 */
final class CsvLines implements Lines {
    private static final int FULL = 1 << 15;
    /** OWASP, CSV injection; the wide forms are what an East Asian keyboard types. */
    private static final String RUNS_AS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final LineCount count;
    private final String[] last;
    private final String[] encoded;
    private final StringBuilder waiting = new StringBuilder(FULL + 4096);
    private final char[] chunk = new char[FULL + 4096];

    CsvLines(Writer out, List<String> heading, Progress progress) {
        this.out = out;
        this.count = new LineCount(progress);
        this.last = new String[heading.size()];
        this.encoded = new String[heading.size()];
        append(heading.toArray(String[]::new));
    }

    @Override
    public void add(String... cells) {
        append(cells);
        count.addOne();
    }

    private void append(String[] cells) {
        if (cells.length != last.length) {
            throw new IllegalArgumentException(cells.length + " cells under " + last.length + " headings");
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                waiting.append(',');
            }
            waiting.append(inFile(i, cells[i]));
        }
        waiting.append("\r\n");
        if (waiting.length() >= FULL) {
            write();
        }
    }

    private String inFile(int column, String cell) {
        if (encoded[column] == null || cell != last[column]) {
            last[column] = cell;
            encoded[column] = cell == null ? "" : quoted(safe(cell));
        }
        return encoded[column];
    }

    /** A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String safe(String cell) {
        return !cell.isEmpty() && RUNS_AS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            if (each == ',' || each == '"' || each == '\r' || each == '\n') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }

    private void write() {
        try {
            for (int from = 0; from < waiting.length(); from += chunk.length) {
                int length = Math.min(chunk.length, waiting.length() - from);
                waiting.getChars(from, from + length, chunk, 0);
                out.write(chunk, 0, length);
            }
            waiting.setLength(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @return the number of lines without the heading */
    long finished() {
        write();
        return count.finished();
    }
}
