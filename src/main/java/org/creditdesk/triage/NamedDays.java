package org.creditdesk.triage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.creditdesk.triage.Phrases.Found;
import org.creditdesk.triage.TimeWords.Day;

/** Days that are named by how long ago they were, or by their weekday. */
final class NamedDays {
    /** Who counts back further does not remember the day. */
    private static final int FURTHEST = 60;

    private static final int LONGEST_PHRASE = 24;
    /** Between a weekday and its date. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile("(?iu)[.,]?(?: (?:last|passé|dernier|pasado|passado|passada|scorso|trecut[aă]?|günü))?,? ?"
                    + "(?:\\(|(?:the|den|der|dem|am|le|el|o|il|de|dia|dnia|на) )?");

    private NamedDays() {}

    /**
     * One that stands in a line.
     *
     * @param dates that it can mean, the likeliest first
     * @param part of the day, where the same word says it; else null
     * @param today whether it is the day on which the message was written
     */
    record Named(List<LocalDate> dates, DayPart part, boolean today, int from, int end) {}

    /** The first one from a place on; null for none. @param today on which the message is read */
    static Named next(String line, int from, LocalDate today) {
        for (Found<Day> found = TimeWords.DAYS.next(line, from);
                found != null;
                found = TimeWords.DAYS.next(line, found.end())) {
            Named named = named(line, found, today);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    private static Named named(String line, Found<Day> found, LocalDate today) {
        Day day = found.meaning();
        if (day == Day.COUNTED) {
            return counted(line, found, today);
        }
        if (day.weekday() != null) {
            return isOther(line, found) ? null : named(weekday(line, found, today), found);
        }
        boolean here = found.end() - found.from() == 4
                && line.regionMatches(true, found.from(), "hier", 0, 4)
                && TimeWords.HIER_BEHIND.before(line, found.from()) == null
                && TimeWords.HIER_BEFORE.at(line, Phrases.behind(" ", line, found.end())) == null;
        return here ? null : named(ago(day.ago(), today), found);
    }

    private static Named named(List<LocalDate> dates, Found<Day> found) {
        Day day = found.meaning();
        boolean today = day.ago() == 0 && day.weekday() == null;
        return new Named(dates, day.part(), today, found.from(), found.end());
    }

    /** The message may have lain for a day before it is read. */
    private static List<LocalDate> ago(int days, LocalDate today) {
        LocalDate day = today.minusDays(days);
        return List.of(day, day.minusDays(1));
    }

    /** On a Thursday, “on Thursday” can be a week ago or today, unless it is called the last one. */
    private static List<LocalDate> weekday(String line, Found<Day> found, LocalDate today) {
        DayOfWeek weekday = found.meaning().weekday();
        LocalDate last = today.with(TemporalAdjusters.previous(weekday));
        boolean isCalledLast = TimeWords.LAST_BEHIND.before(line, found.from()) != null
                || TimeWords.LAST_BEFORE.at(line, Phrases.behind(" ", line, found.end())) != null;
        return weekday != today.getDayOfWeek() || isCalledLast ? List.of(last) : List.of(last, today);
    }

    /** One that is to come, or the name of something. */
    private static boolean isOther(String line, Found<Day> found) {
        return TimeWords.NO_WEEKDAY_BEHIND.before(line, found.from()) != null
                || TimeWords.NO_WEEKDAY_BEFORE.at(line, Phrases.behind(" ", line, found.end())) != null;
    }

    /** {@code vor drei Tagen}, {@code 3 days ago}. */
    private static Named counted(String line, Found<Day> unit, LocalDate today) {
        Found<TimeWords.Number> number = number(line, unit.from());
        Found<Boolean> behind = TimeWords.AGO_BEHIND.at(line, Phrases.behind(" ", line, unit.end()));
        boolean itself = line.charAt(unit.from()) > 0x2E80;
        if (number == null
                || number.meaning().value() > FURTHEST
                || behind == null && !itself && !isCountedBack(line, number.from())) {
            return null;
        }
        List<LocalDate> dates = ago(number.meaning().value(), today);
        return new Named(dates, null, false, number.from(), behind == null ? unit.end() : behind.end());
    }

    /** In digits or as a word, in front of a place. */
    private static Found<TimeWords.Number> number(String line, int before) {
        int end = before;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isDigit(line.charAt(from - 1)) && end - from < 2) {
            from--;
        }
        return from == end
                ? TimeWords.DAYS_COUNTED.before(line, before)
                : new Found<>(new TimeWords.Number(Integer.parseInt(line.substring(from, end)), true), from, end);
    }

    /** {@code il y a}, perhaps with {@code environ} behind it. */
    private static boolean isCountedBack(String line, int at) {
        Found<Boolean> about = TimeWords.BETWEEN.before(line, at);
        return TimeWords.AGO_FRONT.before(line, at) != null
                || about != null && TimeWords.AGO_FRONT.before(line, about.from()) != null;
    }

    /** Where the weekday begins that stands in front of a date, or the date itself where none does. */
    static int beginWithWeekday(String line, int from) {
        for (int i = Math.max(0, from - LONGEST_PHRASE); i < from; i++) {
            Found<Day> found = TimeWords.DAYS.at(line, i);
            if (found != null
                    && found.meaning().weekday() != null
                    && found.end() < from
                    && BEFORE_DATE.matcher(line.substring(found.end(), from)).matches()) {
                return i;
            }
        }
        return from;
    }

    /** Where the weekday ends that stands behind a date, or the date itself where none does. */
    static int endWithWeekday(String line, int end) {
        Found<Day> found = TimeWords.DAYS.at(line, Phrases.behind(" ,(", line, end));
        return found != null
                        && found.meaning().weekday() != null
                        && found.meaning().part() == null
                ? found.end()
                : end;
    }
}
