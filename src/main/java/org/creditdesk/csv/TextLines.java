package org.creditdesk.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The lines of a text, whatever they end with; some can be put back. However long a line is, little of it is held. One
 * that is in UTF-16 among others, whose characters are a letter and a zero, leaves no zero behind in the next one.
 */
public final class TextLines {
    private static final int BUFFER = 1 << 15;
    private static final String ZERO = "\0";

    /** @param whole false when it was longer than a line may be: then {@code text} is its beginning */
    public record Line(int number, String text, boolean whole) {}

    private final Reader reader;
    private final int longest;
    private final Deque<Line> back = new ArrayDeque<>();
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder begun = new StringBuilder();
    private int position;
    private int filled;
    private boolean afterReturn;
    private boolean afterZeros;
    private int number;

    /** @param longest UTF-16 units that are kept of a line */
    public TextLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** @return null at the end */
    public Line take() throws IOException {
        return back.isEmpty() ? read() : back.pop();
    }

    /** @param lines in their order */
    public void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            back.push(lines.get(i));
        }
    }

    private Line read() throws IOException {
        Line line = cut();
        while (line != null && afterZeros && line.text().equals(ZERO)) {
            number--;
            line = cut();
        }
        if (line != null && afterZeros && line.text().startsWith(ZERO)) {
            line = new Line(number, line.text().substring(1), line.whole());
        }
        afterZeros = line != null && line.text().contains(ZERO);
        return line;
    }

    private Line cut() throws IOException {
        if (!fill()) {
            return null;
        }
        if (afterReturn && buffer[position] == '\n') {
            position++;
            afterReturn = false;
            if (!fill()) {
                return null;
            }
        }
        afterReturn = false;
        number++;
        begun.setLength(0);
        boolean whole = true;
        while (fill()) {
            int end = endOfLine();
            String part = begun.isEmpty() && end < filled && end - position <= longest
                    ? new String(buffer, position, end - position)
                    : null;
            if (part == null) {
                whole &= keep(end);
            }
            position = end;
            if (end < filled) {
                afterReturn = buffer[end] == '\r';
                position++;
                return new Line(number, part == null ? begun.toString() : part, whole);
            }
        }
        return new Line(number, begun.toString(), whole);
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** @return whether there was room for it all */
    private boolean keep(int end) {
        int room = Math.min(end - position, longest - begun.length());
        begun.append(buffer, position, room);
        return room == end - position;
    }

    /** Whether there is something to read. */
    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, reader.read(buffer));
        }
        return position < filled;
    }
}
