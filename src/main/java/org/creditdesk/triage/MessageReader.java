package org.creditdesk.triage;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads a message as customers write it: any language, forwarded mail, quoted text, a table out of a spreadsheet, with
 * whatever cannot be seen in it. It takes what could be looked up and says where it stood; whether the store knows it
 * is another matter.
 */
public final class MessageReader {
    /** UTF-16 units; what comes behind them is not read. */
    public static final int LONGEST = 200_000;

    private MessageReader() {}

    /** @param today where the customer is, for days without a year: they are past */
    public static Message read(String text, LocalDate today) {
        var takings = new Takings();
        var times = new Times(today, takings);
        int line = 1;
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; line++) {
            int first = line;
            int next = endOfLine(text, i, end);
            for (int joined = behindSoftBreak(text, i, next, end);
                    joined > 0 && joined - i < CleanLine.LONGEST;
                    line++) {
                next = endOfLine(text, joined, end);
                joined = behindSoftBreak(text, joined, next, end);
            }
            readLine(text, i, next, first, takings, times);
            i = behindBreak(text, next, end);
        }
        return new Message(
                List.copyOf(takings.receipts.values()),
                List.copyOf(takings.emails.values()),
                List.copyOf(takings.codes.values()),
                List.copyOf(takings.unsure.values()),
                takings.times());
    }

    private static int behindBreak(String text, int at, int end) {
        boolean two = at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return two ? at + 2 : at + 1;
    }

    /**
     * Where a line goes on that a mail's source breaks with one {@code =} at its end (RFC 2045, quoted-printable); 0
     * where it does not. Two are the end of an ID.
     */
    private static int behindSoftBreak(String text, int from, int at, int end) {
        boolean soft = at < end && at - from >= 2 && text.charAt(at - 1) == '=' && text.charAt(at - 2) != '=';
        return soft ? behindBreak(text, at, end) : 0;
    }

    private static int endOfLine(String text, int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private static void readLine(String text, int from, int end, int number, Takings takings, Times times) {
        int i = from;
        while (i < end) {
            var line = new CleanLine(number);
            while (i < end && !line.isFull()) {
                i = readCharacter(text, i, end, line);
            }
            if (!line.isEmpty()) {
                Addresses.take(line, takings);
                times.take(line);
                Numbers.take(line, takings);
            }
        }
    }

    /** @return where the next one begins */
    private static int readCharacter(String text, int at, int end, CleanLine line) {
        int codePoint = text.codePointAt(at);
        if (codePoint == '&') {
            int behind = Entities.end(text, at, end);
            if (behind > at) {
                line.add(Entities.codePoint(text, at, behind), at);
                return behind;
            }
        } else if (codePoint == '=' && at + 1 < end && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r')) {
            return behindBreak(text, at + 1, end);
        }
        line.add(codePoint, at);
        return at + Character.charCount(codePoint);
    }
}
