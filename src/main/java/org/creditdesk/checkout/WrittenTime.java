package org.creditdesk.checkout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moments as exports write them: ISO 8601, with a space, with or without seconds, zone and AM/PM; dates in the orders
 * of all countries; seconds since 1970.
 */
final class WrittenTime {
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})");
    private static final Pattern NAMED =
            Pattern.compile("(?:(\\d{1,2})\\.? ([A-Za-z]{3,9})\\.?|([A-Za-z]{3,9})\\.? (\\d{1,2})),? (\\d{4})");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s?([AaPp])\\.?[Mm]\\.?)?(?:\\s?(\\S.*))?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final DateOrder order;
    private final ZoneId zone;

    /**
     * @param order of dates that tell neither day nor month; null where none do
     * @param zone of times without one
     */
    WrittenTime(DateOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    /** @throws BrokenRuleException NO_TIME or NO_ZONE */
    Instant of(String column, String text) {
        Instant quick = iso(text, zone);
        return quick == null ? of(column, text, zone) : quick;
    }

    Instant of(String column, String text, ZoneId inZone) {
        try {
            if (EPOCH.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            Matcher date = DATE.matcher(text);
            Matcher named = NAMED.matcher(text);
            boolean plain = date.lookingAt();
            if (!plain && !named.lookingAt()) {
                throw new BrokenRuleException(column, Rule.NO_TIME);
            }
            LocalDate day = plain ? day(column, date) : day(column, named.group(1), named);
            String rest = text.substring(plain ? date.end() : named.end());
            return at(column, day, rest.replaceFirst("^(?:,? |T)", ""), inZone);
        } catch (DateTimeException impossible) {
            throw new BrokenRuleException(column, Rule.NO_TIME);
        }
    }

    /** {@code 2026-01-31 15:04[:05]}, which nearly all rows of most files are; null for any other form. */
    private static Instant iso(String text, ZoneId zone) {
        boolean shaped = (text.length() == 16 || text.length() == 19)
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                && text.charAt(13) == ':';
        for (int i = 0; shaped && i < text.length(); i++) {
            boolean mark = i == 4 || i == 7 || i == 10 || i == 13 || i == 16;
            shaped = mark || text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!shaped || text.length() == 19 && text.charAt(16) != ':') {
            return null;
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .atTime(number(text, 11, 13), number(text, 14, 16), text.length() == 19 ? number(text, 17, 19) : 0)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private LocalDate day(String column, Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int third = Integer.parseInt(date.group(4));
        if (date.group(1).length() == 4) {
            return LocalDate.of(first, second, third);
        }
        if (date.group(4).length() != 4) {
            throw new BrokenRuleException(column, Rule.NO_TIME);
        }
        boolean dayFirst = date.group(2).equals(".") || order != DateOrder.MONTH_FIRST;
        return dayFirst ? LocalDate.of(third, second, first) : LocalDate.of(third, first, second);
    }

    private static LocalDate day(String column, String dayInFront, Matcher named) {
        String month = named.group(dayInFront == null ? 3 : 2).toLowerCase(Locale.ROOT);
        int number = MONTHS.indexOf(month.substring(0, 3)) + 1;
        if (number == 0) {
            throw new BrokenRuleException(column, Rule.NO_TIME);
        }
        int day = Integer.parseInt(dayInFront == null ? named.group(4) : dayInFront);
        return LocalDate.of(Integer.parseInt(named.group(5)), number, day);
    }

    private static Instant at(String column, LocalDate day, String rest, ZoneId inZone) {
        if (rest.isEmpty()) {
            return day.atStartOfDay(inZone).toInstant();
        }
        Matcher time = TIME.matcher(rest);
        if (!time.matches()) {
            throw new BrokenRuleException(column, Rule.NO_TIME);
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            if (hour < 1 || hour > 12) {
                throw new BrokenRuleException(column, Rule.NO_TIME);
            }
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        LocalTime clock = LocalTime.of(hour, Integer.parseInt(time.group(2)), Math.min(second, 59));
        ZoneId zone = time.group(5) == null ? inZone : zone(column, time.group(5));
        return day.atTime(clock).atZone(zone).toInstant();
    }

    private static ZoneId zone(String column, String text) {
        Matcher offset = OFFSET.matcher(text);
        boolean bare = offset.matches();
        ZoneId found = Zones.of(
                bare
                        ? offset.group(1) + offset.group(2) + ":" + (offset.group(3) == null ? "00" : offset.group(3))
                        : text);
        if (found == null) {
            throw new BrokenRuleException(column, Rule.NO_ZONE);
        }
        return found;
    }
}
