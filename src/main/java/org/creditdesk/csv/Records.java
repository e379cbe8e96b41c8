package org.creditdesk.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a file. One that is broken costs its own first line and nothing else: a common reader takes
 * everything behind an unbalanced quote, rows and all, for one cell. Of two lone quotes in different rows, the second
 * would even seem to close the first: such a cell shows itself by the rows that it holds.
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
    private final Shape shape;
    private final Cutter cutter;
    private final Cutter alone;

    /** What the rows of a file look like. */
    public interface Shape {
        /** One that any record has. */
        Shape ANY = new Shape() {
            @Override
            public boolean fits(List<String> cells) {
                return true;
            }

            @Override
            public boolean isRow(List<String> cells) {
                return false;
            }
        };

        /** Whether a row may have so many cells. */
        boolean fits(List<String> cells);

        /** Whether the cells of one line are a row by themselves, and no line of a text that goes over several. */
        boolean isRow(List<String> cells);
    }

    public Records(TextLines lines, char separator, Shape shape) {
        this.lines = lines;
        this.separator = separator;
        this.shape = shape;
        this.cutter = new Cutter(separator);
        this.alone = new Cutter(separator);
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
        if (state == Cutter.State.WHOLE && (!shape.fits(cutter.cells()) || holdsRows(first, more))) {
            state = Cutter.State.BROKEN;
        }
        if (state != Cutter.State.WHOLE) {
            lines.putBack(more);
        }
        return state;
    }

    /** Between its quotes stands a row, or the rest of one and the beginning of another. */
    private boolean holdsRows(TextLines.Line first, List<TextLines.Line> more) {
        TextLines.Line last = more.get(more.size() - 1);
        return more.stream().anyMatch(line -> line != last && isRow(line.text()))
                || isRowWithoutAQuote(first.text()) && isRowWithoutAQuote(last.text());
    }

    private boolean isRow(String line) {
        alone.begin();
        return alone.feed(line) == Cutter.State.WHOLE && shape.isRow(alone.cells());
    }

    private boolean isRowWithoutAQuote(String line) {
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            if (isRow(line.substring(0, at) + line.substring(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
