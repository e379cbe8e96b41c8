package org.creditdesk.triage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.triage.TakenTime.When;

/** Finds days and moments in a line; what is written so that it can be two days is both. */
final class Times {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d-])(20\\d\\d)(?:[-/.]|[年년] ?)(\\d{1,2})(?:[-/.]|[月월] ?)(\\d{1,2})[日일]?(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(20\\d\\d|\\d\\d)(?![\\d-])");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)? ?(?:de |of )?([\\p{L}][\\p{L}\\p{M}]{2,11})\\.?,? ?(?:de |del )?(20\\d\\d)?(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "([\\p{L}][\\p{L}\\p{M}]{2,11})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\d:])");
    private static final Pattern CLOCK =
            Pattern.compile("(?iu)(\\d{1,2})(?:[:.h時시]|:) ?(\\d{2})(?:[:.分분] ?(\\d{2})(?:\\.\\d{1,9})?)?[分분]?"
                    + "(?: ?([ap])\\.?m\\b\\.?)?(?: ?(?:uhr|h|hs|hrs|ч)\\b)?"
                    + "(?: ?\\(?(Z|UTC|GMT|[A-Z]{2,4}T|MSK)?([+-]\\d{1,2}(?::?\\d{2})?)?\\b)?");
    /** What may stand between a day and its time. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)(?:[ ,;|\\tT-]|at|um|à|a las|às|as|alle|ore|в|о|o|kl\\.?|saat|г\\.|r\\.|klockan|gegen|around|about|~){0,6}");

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"));

    private final LocalDate today;
    private final Takings takings;

    Times(LocalDate today, Takings takings) {
        this.today = today;
        this.takings = takings;
    }

    private record Clock(LocalTime time, ZoneOffset zone, int from, int end) {}

    void take(CleanLine line) {
        all(YEAR_FIRST, line, m -> dates(number(m, 1), number(m, 2), number(m, 3)));
        all(NUMBERS, line, m -> ambiguous(number(m, 1), number(m, 3), year(m.group(4)), m.group(2)));
        all(DAY_NAME, line, m -> named(m.group(2), number(m, 1), m.group(3)));
        all(NAME_DAY, line, m -> named(m.group(1), number(m, 2), m.group(3)));
    }

    private interface Reading {
        List<LocalDate> of(MatchResult match);
    }

    private void all(Pattern pattern, CleanLine line, Reading reading) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            List<LocalDate> dates = reading.of(matcher);
            if (!dates.isEmpty()) {
                take(line, dates, matcher.start(), matcher.end());
                matcher.reset(line.text());
            }
        }
    }

    private void take(CleanLine line, List<LocalDate> dates, int from, int end) {
        Clock clock = behind(line.text(), end);
        if (clock == null) {
            clock = before(line.text(), from);
        }
        int first = clock == null ? from : Math.min(from, clock.from());
        int last = clock == null ? end : Math.max(end, clock.end());
        LocalTime time = clock == null ? null : clock.time();
        ZoneOffset zone = clock == null ? null : clock.zone();
        takings.time(new TakenTime(
                line.text().substring(first, last).strip(),
                dates.stream().map(date -> new When(date, time, zone)).toList(),
                line.offset(first),
                line.number()));
        line.blank(first, last);
    }

    private static Clock behind(String text, int from) {
        Matcher between = BETWEEN.matcher(text).region(from, text.length());
        int start = between.lookingAt() ? between.end() : from;
        // What stands between may have taken a part of what follows, such as nothing at all.
        for (int at = start; at >= from; at--) {
            Matcher clock = CLOCK.matcher(text).region(at, text.length());
            if (clock.lookingAt()) {
                return clock(clock);
            }
        }
        return null;
    }

    private static Clock before(String text, int end) {
        Matcher clock = CLOCK.matcher(text).region(Math.max(0, end - 24), end);
        Clock last = null;
        while (clock.find()) {
            Clock found = clock(clock);
            if (found != null && text.substring(found.end(), end).matches("(?iu)[ ,]*(?:on|am|le|el|em|il|del)? ?")) {
                last = found;
            }
        }
        return last;
    }

    private static Clock clock(MatchResult match) {
        int hour = number(match, 1);
        boolean half = match.group(4) != null;
        if (half && (hour < 1 || hour > 12)) {
            return null;
        }
        if (half) {
            hour = hour % 12 + (match.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int minute = number(match, 2);
        if (hour > 23 || minute > 59) {
            return null;
        }
        return new Clock(LocalTime.of(hour, minute), zone(match.group(5), match.group(6)), match.start(), match.end());
    }

    private static ZoneOffset zone(String name, String offset) {
        String base = name == null ? null : ZONES.get(name.toUpperCase(Locale.ROOT));
        if (offset == null) {
            return base == null ? null : ZoneOffset.of(base);
        }
        String digits = offset.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        if (hours > 14 || minutes > 59) {
            return null;
        }
        int sign = offset.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private List<LocalDate> ambiguous(int first, int second, int year, String separator) {
        List<LocalDate> dates = new ArrayList<>(dates(year, second, first));
        // Only with slashes do some put the month first.
        if (separator.equals("/") || dates.isEmpty()) {
            dates(year, first, second).stream()
                    .filter(date -> !dates.contains(date))
                    .forEach(dates::add);
        }
        return dates;
    }

    private List<LocalDate> named(String name, int day, String year) {
        List<LocalDate> dates = new ArrayList<>();
        for (Month month : MonthNames.of(name)) {
            dates.addAll(
                    year == null
                            ? lately(month.getValue(), day)
                            : dates(Integer.parseInt(year), month.getValue(), day));
        }
        return dates;
    }

    /** The last time that there was such a day. */
    private List<LocalDate> lately(int month, int day) {
        List<LocalDate> thisYear = dates(today.getYear(), month, day);
        return !thisYear.isEmpty() && thisYear.get(0).isAfter(today.plusDays(1))
                ? dates(today.getYear() - 1, month, day)
                : thisYear;
    }

    private static List<LocalDate> dates(int year, int month, int day) {
        try {
            return List.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
