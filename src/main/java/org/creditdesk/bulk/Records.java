package org.creditdesk.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a file. One that is broken costs its own first line and nothing else: a common reader takes
 * everything behind an unbalanced quote, rows and all, for one cell.
 */
final class Records {
    /** Characters of a record that goes over several lines; the longest note has fewer. */
    private static final int LONGEST = 5_000;

    /** @param whole whether the cells are as they were meant */
    record Cells(int line, List<String> values, boolean whole) {}

    private final TextLines lines;
    private final char separator;

    Records(TextLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** @return null at the end */
    Cells next() throws IOException {
        TextLines.Line first = lines.take();
        if (first == null) {
            return null;
        }
        var cutter = new Cutter(separator);
        List<TextLines.Line> more = new ArrayList<>();
        Cutter.State state = cutter.feed(first.text());
        int length = first.text().length();
        while (state == Cutter.State.OPEN && length < LONGEST) {
            TextLines.Line next = lines.take();
            if (next == null) {
                break;
            }
            more.add(next);
            length += next.text().length() + 1;
            state = cutter.feed(next.text());
        }
        if (state == Cutter.State.WHOLE) {
            return new Cells(first.number(), cutter.cells(), true);
        }
        lines.putBack(more);
        return new Cells(first.number(), Cutter.roughly(first.text(), separator), false);
    }
}
