package org.creditdesk.triage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.triage.TakenTime.When;

/** Finds days and moments in a line; what is written so that it can be two days is both. */
final class Times {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![A-Za-z\\d.-])(20\\d\\d)(?:[-/.]|[年년] ?)(\\d{1,2})(?:[-/.]|[月월] ?)(\\d{1,2})"
                    + "(?:[日일]|(?!\\d|\\.\\d|(?!T\\d)[A-Za-z]))");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![A-Za-z\\d.-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(20\\d\\d|\\d\\d)(?![\\d-]|\\.\\d)");
    private static final Pattern ROMAN = Pattern.compile(
            "(?<![A-Za-z\\d.])(\\d{1,2})[. /-]{1,2}(I{1,3}|IV|VI{0,3}|IX|XI{0,2})[. /-]{1,2}(20\\d\\d)(?!\\d)");
    private static final List<String> ROMAN_MONTHS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<![\\d\\p{L}_])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?(?: ?(?:de |of )?|-)([\\p{L}][\\p{L}\\p{M}]{2,11})"
                    + "(?![\\p{L}\\p{M}_])\\.?,? ?-?(?:de |del )?(20\\d\\d|(?<=[\\p{L}-])\\d\\d(?!:))?(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "(?:(?<!\\d)(20\\d\\d)\\.? )?(?<!\\p{L})([\\p{L}][\\p{L}\\p{M}]{2,11})\\.? (\\d{1,2})(?:st|nd|rd|th)?"
                    + "(?:,? ?(20\\d\\d))?(?![\\d:]|[.,]\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})[月월] ?(\\d{1,2})[日號號일]");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(on|am|vom|le|du|el|del|em|dia|il|dnia|den|op) )?(?<![\\d./-])(\\d{1,2})(?:\\. ?(\\d{1,2})\\.|/(\\d{1,2}))(?![\\d/.])(?! ?\\d{4})");
    /** The day of a month that nobody names. */
    private static final Pattern DAY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(on the|since the|el d[ií]a|no dia|dia|il giorno)|am|le|el|il|den|dnia|op de|à partir du) (\\d{1,2})"
                    + "(?:st|nd|rd|th|er|\\.|e)?(?![\\d\\p{L}]|[.,/:-]\\d)");

    private final LocalDate today;
    private final Takings takings;

    Times(LocalDate today, Takings takings) {
        this.today = today;
        this.takings = takings;
    }

    void take(CleanLine line) {
        DayForms forms = DayForms.in(line.text());
        if (forms.separated()) {
            all(YEAR_FIRST, line, m -> dates(number(m, 1), number(m, 2), number(m, 3)));
            all(NUMBERS, line, m -> ambiguous(number(m, 1), number(m, 3), year(m.group(4)), m.group(2)));
            all(ROMAN, line, m -> dates(number(m, 3), 1 + ROMAN_MONTHS.indexOf(m.group(2)), number(m, 1)));
        }
        if (forms.dayName()) {
            all(DAY_NAME, line, m -> named(m.group(2), number(m, 1), m.group(3)));
        }
        if (forms.nameDay()) {
            all(NAME_DAY, line, m -> named(m.group(2), number(m, 3), m.group(1) == null ? m.group(4) : m.group(1)));
        }
        if (forms.monthDay()) {
            all(MONTH_DAY, line, m -> lately(number(m, 1), number(m, 2)));
        }
        if (forms.dayMonth()) {
            all(DAY_MONTH, line, m -> isDay(line.text(), m) ? shortened(m) : List.of());
        }
        if (forms.nameDay() && DayForms.haveBareDay(line.text())) {
            all(DAY, line, m -> m.group(1) != null || hasClock(line.text(), m) ? lately(number(m, 2)) : List.of());
        }
        takeNamed(line);
        takeClock(line);
    }

    /** A time of day that stands below its day: {@code Date: …}, and on the next line {@code Time: 21:47}. */
    private void takeClock(CleanLine line) {
        Clocks.Clock clock = takings.lacksClock(line.number()) ? Clocks.labelled(line.text()) : null;
        if (clock != null) {
            takings.clock(clock.time(), clock.zone());
            line.blank(clock.from(), clock.end());
        }
    }

    private void takeNamed(CleanLine line) {
        for (NamedDays.Named named = NamedDays.next(line.text(), 0, today);
                named != null;
                named = NamedDays.next(line.text(), named.end(), today)) {
            if (!Words.isInLink(line.text(), named.from())) {
                take(line, named);
            }
        }
    }

    private interface Reading {
        List<LocalDate> of(MatchResult match);
    }

    private void all(Pattern pattern, CleanLine line, Reading reading) {
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            List<LocalDate> dates = reading.of(matcher);
            if (!dates.isEmpty() && !Words.isInLink(line.text(), matcher.start())) {
                String text = line.text();
                int from = NamedDays.beginWithWeekday(text, matcher.start());
                int end = NamedDays.endWithWeekday(text, matcher.end());
                take(line, new NamedDays.Named(dates, null, false, from, end));
                matcher.reset(line.text());
            }
        }
    }

    private void take(CleanLine line, NamedDays.Named day) {
        Clocks.Clock clock = Clocks.of(line.text(), day.from(), day.end(), day.part());
        int first = clock == null ? day.from() : Math.min(day.from(), clock.from());
        int last = clock == null ? day.end() : Math.max(day.end(), clock.end());
        LocalTime time = clock == null ? null : clock.time();
        ZoneOffset zone = clock == null ? null : clock.zone();
        var taken = new TakenTime(
                line.text().substring(first, last).strip(),
                day.dates().stream().map(date -> new When(date, time, zone)).toList(),
                line.offset(first),
                line.number());
        if (clock == null && day.today()) {
            takings.today(taken);
        } else {
            takings.time(taken);
        }
        line.blank(first, last);
    }

    private List<LocalDate> ambiguous(int first, int second, int year, String separator) {
        List<LocalDate> dates = new ArrayList<>(dates(year, second, first));
        // In the Far East the year stands first: where that is a day not long ago and the other is not, it is likelier.
        dates(2000 + first, second, year % 100).stream()
                .filter(date -> isRecent(date) && dates.stream().noneMatch(this::isRecent))
                .forEach(date -> dates.add(0, date));
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
            dates.addAll(year == null ? lately(month.getValue(), day) : dates(year(year), month.getValue(), day));
        }
        return dates;
    }

    /** Without a year it is told from a number of something only by what stands around it. */
    private static boolean isDay(String line, MatchResult match) {
        return match.group(1) != null || isCell(line, match) || hasClock(line, match);
    }

    private static boolean hasClock(String line, MatchResult match) {
        return Clocks.of(line, match.start(), match.end(), null) != null;
    }

    /** Whether it is all that stands in its cell of a row, such as of a bank's statement. */
    private static boolean isCell(String line, MatchResult match) {
        boolean ends = match.end() < line.length() && "\t|;".indexOf(line.charAt(match.end())) >= 0;
        return ends && (match.start() == 0 || "\t|;".indexOf(line.charAt(match.start() - 1)) >= 0);
    }

    private boolean isRecent(LocalDate date) {
        return date.isAfter(today.minusYears(1)) && !date.isAfter(today.plusDays(1));
    }

    /** The last such day of a month. */
    private List<LocalDate> lately(int day) {
        YearMonth month = YearMonth.from(today);
        for (YearMonth each : List.of(month, month.minusMonths(1), month.minusMonths(2))) {
            if (each.isValidDay(day) && !each.atDay(day).isAfter(today)) {
                return List.of(each.atDay(day));
            }
        }
        return List.of();
    }

    /** {@code 24.11.}, or {@code 24/11}, which some write the other way round. */
    private List<LocalDate> shortened(MatchResult match) {
        boolean slash = match.group(4) != null;
        int first = number(match, 2);
        int second = number(match, slash ? 4 : 3);
        List<LocalDate> dates = new ArrayList<>(lately(second, first));
        if (slash || dates.isEmpty()) {
            lately(first, second).stream().filter(date -> !dates.contains(date)).forEach(dates::add);
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
