package org.creditdesk.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a file. One that is broken costs its own first line and nothing else: a common reader takes
 * everything behind an unbalanced quote, rows and all, for one cell.
 */
public final class Records {
    /** Characters of a record that goes over several lines. */
    private static final int LONGEST = 5_000;

    /**
     * @param line of the file, from 1, on which it begins
     * @param fault what keeps the cells from being as they were meant; null for nothing
     */
    public record Cells(int line, List<String> values, Fault fault) {}

    /** What can be wrong with a record as a whole. */
    public enum Fault {
        QUOTE,
        TOO_LONG
    }

    private final TextLines lines;
    private final char separator;
    private final Cutter cutter;

    public Records(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
        this.cutter = new Cutter(separator);
    }

    /** @return null at the end */
    public Cells next() throws IOException {
        TextLines.Line first = lines.take();
        if (first == null) {
            return null;
        }
        if (!first.whole()) {
            return new Cells(first.number(), Cutter.roughly(first.text(), separator), Fault.TOO_LONG);
        }
        cutter.begin();
        Cutter.State state = cutter.feed(first.text());
        if (state == Cutter.State.OPEN) {
            state = goOn(first);
        }
        return state == Cutter.State.WHOLE
                ? new Cells(first.number(), cutter.cells(), null)
                : new Cells(first.number(), Cutter.roughly(first.text(), separator), Fault.QUOTE);
    }

    private Cutter.State goOn(TextLines.Line first) throws IOException {
        List<TextLines.Line> more = new ArrayList<>();
        Cutter.State state = Cutter.State.OPEN;
        int length = first.text().length();
        while (state == Cutter.State.OPEN && length < LONGEST) {
            TextLines.Line next = lines.take();
            if (next == null) {
                break;
            }
            more.add(next);
            length += next.text().length() + 1;
            state = next.whole() ? cutter.feed(next.text()) : Cutter.State.BROKEN;
        }
        if (state != Cutter.State.WHOLE) {
            lines.putBack(more);
        }
        return state;
    }
}
