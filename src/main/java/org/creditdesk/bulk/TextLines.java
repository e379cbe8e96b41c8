package org.creditdesk.bulk;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.creditdesk.problem.Problem;

/** The lines of a text, whatever they end with; some can be put back. */
final class TextLines {
    private static final int LONGEST = 100_000;

    record Line(int number, String text) {}

    private final Reader reader;
    private final String name;
    private final Deque<Line> back = new ArrayDeque<>();
    private final char[] buffer = new char[8_192];
    private int position;
    private int filled;
    private boolean afterReturn;
    private int number;

    TextLines(Reader reader, String name) {
        this.reader = reader;
        this.name = name;
    }

    /** @return null at the end. @throws Problem BULK_FILE_LINE */
    Line take() throws IOException {
        return back.isEmpty() ? read() : back.pop();
    }

    /** @param lines in their order */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            back.push(lines.get(i));
        }
    }

    private Line read() throws IOException {
        var text = new StringBuilder();
        number++;
        int each;
        boolean any = false;
        while ((each = next()) >= 0) {
            boolean second = each == '\n' && afterReturn;
            afterReturn = each == '\r';
            if (second) {
                continue;
            }
            any = true;
            if (each == '\n' || each == '\r') {
                break;
            }
            if (text.length() == LONGEST) {
                throw Problem.wrongUse("BULK_FILE_LINE", name, String.valueOf(number), LONGEST);
            }
            text.append((char) each);
        }
        return any ? new Line(number, text.toString()) : null;
    }

    private int next() throws IOException {
        if (position == filled) {
            filled = Math.max(0, reader.read(buffer));
            position = 0;
        }
        return position == filled ? -1 : buffer[position++];
    }
}
