package org.creditdesk.triage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.triage.TakenTime.When;

/** Finds days and moments in a line; what is written so that it can be two days is both. */
final class Times {
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d-])(20\\d\\d)(?:[-/.]|[年년] ?)(\\d{1,2})(?:[-/.]|[月월] ?)(\\d{1,2})(?:[日일]|(?!\\d))");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.-])(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(20\\d\\d|\\d\\d)(?![\\d-])");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)? ?(?:de |of )?([\\p{L}][\\p{L}\\p{M}]{2,11})\\.?,? ?(?:de |del )?(20\\d\\d)?(?!\\d)");
    private static final Pattern NAME_DAY = Pattern.compile(
            "(?:(?<!\\d)(20\\d\\d)\\.? )?([\\p{L}][\\p{L}\\p{M}]{2,11})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (20\\d\\d))?(?![\\d:])");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<!\\d)(\\d{1,2})[月월] ?(\\d{1,2})[日号號일]");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(on|am|vom|le|du|el|del|em|dia|il|dnia|den) )?(?<![\\d./-])(\\d{1,2})(?:\\. ?(\\d{1,2})\\.|/(\\d{1,2}))(?![\\d/.])(?! ?\\d{4})");
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
        takeWords(line);
    }

    private void takeWords(CleanLine line) {
        int first = DayWords.next(line.text(), 0);
        if (first < 0) {
            return;
        }
        Matcher word = DayWords.WORD.matcher(line.text()).useTransparentBounds(true);
        for (int i = first; i >= 0; i = DayWords.next(line.text(), i)) {
            if (!word.region(i, line.text().length()).lookingAt()) {
                i++;
            } else if (Words.isInLink(line.text(), i)) {
                i = word.end();
            } else {
                take(line, DayWords.of(word, today), word);
                word.reset(line.text());
                i = 0;
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
                take(line, dates, matcher);
                matcher.reset(line.text());
            }
        }
    }

    private void take(CleanLine line, List<LocalDate> dates, Matcher day) {
        int from = day.start();
        int end = day.end();
        Clocks.Clock clock = Clocks.of(line.text(), from, end);
        int first = clock == null ? from : Math.min(from, clock.from());
        int last = clock == null ? end : Math.max(end, clock.end());
        LocalTime time = clock == null ? null : clock.time();
        ZoneOffset zone = clock == null ? null : clock.zone();
        var taken = new TakenTime(
                line.text().substring(first, last).strip(),
                dates.stream().map(date -> new When(date, time, zone)).toList(),
                line.offset(first),
                line.number());
        if (clock == null && day.pattern() == DayWords.WORD && DayWords.isToday(day)) {
            takings.today(taken);
        } else {
            takings.time(taken);
        }
        line.blank(first, last);
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

    /** Without a year it is told from a number of something only by what stands around it. */
    private static boolean isDay(String line, MatchResult match) {
        return match.group(1) != null || Clocks.of(line, match.start(), match.end()) != null;
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
