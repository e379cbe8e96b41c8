package org.creditdesk.ui.kit;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as people write it: {@code 9}, {@code 9:30}, {@code 09.30}, {@code 0930}.
 *
 * @param endOfDay whether it was {@code 24:00}, the midnight at the end of the day; {@code time} is midnight then
 */
record TimeOfDay(LocalTime time, boolean endOfDay) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?");

    /** @return empty when {@code text} is no time. A blank text is the day's first moment, or its end for an END */
    static Optional<TimeOfDay> read(String text, Edge edge) {
        if (text == null || text.isBlank()) {
            return Optional.of(new TimeOfDay(LocalTime.MIDNIGHT, edge == Edge.END));
        }
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        if (hour == 24 && minute == 0) {
            return Optional.of(new TimeOfDay(LocalTime.MIDNIGHT, true));
        }
        return hour < 24 && minute < 60
                ? Optional.of(new TimeOfDay(LocalTime.of(hour, minute), false))
                : Optional.empty();
    }
}
