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
            int next = endOfLine(text, i, end);
            readLine(text, i, next, line, takings, times);
            i = next < end && text.charAt(next) == '\r' && next + 1 < end && text.charAt(next + 1) == '\n'
                    ? next + 2
                    : next + 1;
        }
        return new Message(
                List.copyOf(takings.receipts.values()),
                List.copyOf(takings.emails.values()),
                List.copyOf(takings.codes.values()),
                List.copyOf(takings.unsure.values()),
                takings.times);
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
                int codePoint = text.codePointAt(i);
                line.add(codePoint, i);
                i += Character.charCount(codePoint);
            }
            Addresses.take(line, takings);
            times.take(line);
            Numbers.take(line, takings);
        }
    }
}
