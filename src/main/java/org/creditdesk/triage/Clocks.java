package org.creditdesk.triage;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.triage.Phrases.Found;

/** Finds the time of day that stands beside a day, behind it or in front of it, and the zone if one is named. */
final class Clocks {
    private static final String HALF = "(午前|上午|오전|午後|下午|晚上|오후)? ?";
    private static final String MINUTES =
            "(\\d{1,2})(?:[:.h時时시点點] ?|: | h |(?<=[вВоО] \\d{1,2})-)(\\d{2})(?!\\d)(?:[:.分분] ?(\\d{2})(?:\\.\\d{1,9})?)?[分분]?"
                    + "(?! ?(?:€|eur|usd|chf|gbp|kč|zł|kr\\b|\\$|£|₽|₺|руб|грн|tl\\b|lei))(?!\\.[\\t|])"
                    + "(?: ?([apπμ])\\.? ?[mμ]\\b\\.?)?(?: ?(?:uhr|h|hs|hrs|uur|ч|hod)\\b\\.?)?";
    private static final String WHOLE_HOUR =
            "(\\d{1,2})(?: ?([apπμ])\\.? ?[mμ]\\b\\.?| ?(?:uhr|h|hs|hrs|uur|ч)\\b| ?[時时시点點](?!\\d))";
    private static final Pattern CLOCK = Pattern.compile("(?iu)" + HALF + "(?:" + MINUTES + "|" + WHOLE_HOUR + ")");
    private static final int HALF_GROUP = 1;
    private static final int HOUR = 2;
    private static final int MINUTE = 3;
    private static final int MARK = 5;
    private static final int WHOLE = 6;
    private static final int WHOLE_MARK = 7;
    /** {@code 16:00-17:30} is its beginning. */
    private static final Pattern UNTIL =
            Pattern.compile("(?iu) ?(?:-|to|till|until|bis|à|до|do|tot|a) ?\\d{1,2}[:.h]\\d{2}(?!\\d)");

    private static final Pattern IN_FRONT =
            Pattern.compile("(?iu)[ ,]*(?:on|am|le|el|em|il|del|den|the|of|в|w|op|i)? ?(?:the )?");
    private static final int LONGEST_UNTIL = 8;
    private static final int FURTHEST_BEFORE = 24;
    private static final int MOST_BETWEEN = 12;
    private static final int LONGEST_IN_PARENTHESES = 14;

    private Clocks() {}

    /** A time of day, and where on the line it stands. @param zone null where none is named */
    record Clock(LocalTime time, ZoneOffset zone, int from, int end) {}

    /** How far what stands between a day and its time goes. @param introduced as by “at” */
    private record Step(int at, DayPart part, boolean introduced) {}

    /**
     * That of a day which stands from one place on the line to another; null for none.
     *
     * @param part of the day that is known from the day's name, or null
     */
    static Clock of(String line, int from, int end, DayPart part) {
        Clock behind = behind(line, end, part);
        return behind == null ? before(line, from, part) : behind;
    }

    /** One that is all of a line but for what it is called; null for none. */
    static Clock labelled(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetter(line.charAt(at))) {
            at++;
        }
        Found<Boolean> label = TimeWords.CLOCK_LABEL.at(line, at);
        Clock clock = label == null ? null : behind(line, Phrases.behind(" :=", line, label.end()), null);
        return clock == null || !line.substring(clock.end).isBlank() ? null : clock;
    }

    private static Clock behind(String text, int end, DayPart part) {
        List<Step> steps = steps(text, end, part);
        // What stands between may have taken a part of what follows, such as nothing at all.
        for (int i = steps.size() - 1; i >= 0; i--) {
            Clock clock = at(text, steps.get(i));
            if (clock != null) {
                return clock;
            }
        }
        return null;
    }

    private static List<Step> steps(String text, int end, DayPart part) {
        List<Step> steps = new ArrayList<>();
        for (var step = new Step(end, part, false);
                step != null && steps.size() < MOST_BETWEEN;
                step = next(text, step)) {
            steps.add(step);
        }
        return steps;
    }

    private static Step next(String text, Step before) {
        int at = before.at;
        if (at >= text.length()) {
            return null;
        }
        char each = text.charAt(at);
        boolean joins = " ,;|\t-".indexOf(each) >= 0
                || each == 'T' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        if (joins) {
            return new Step(at + 1, before.part, before.introduced);
        }
        int closed = each == '(' ? text.indexOf(')', at) : -1;
        if (closed > 0 && closed - at < LONGEST_IN_PARENTHESES && Character.isLetter(text.charAt(at + 1))) {
            return new Step(closed + 1, before.part, before.introduced);
        }
        Found<DayPart> part = TimeWords.PARTS_IN_FRONT.at(text, at);
        if (part != null) {
            return new Step(part.end(), part.meaning(), before.introduced);
        }
        Found<Boolean> between = TimeWords.BETWEEN.at(text, at);
        return between == null ? null : new Step(between.end(), before.part, true);
    }

    private static Clock before(String text, int end, DayPart part) {
        for (int i = Math.max(0, end - FURTHEST_BEFORE); i < end; i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            Clock clock = begins ? at(text, new Step(i, part, false)) : null;
            if (clock != null
                    && clock.end <= end
                    && IN_FRONT.matcher(text.substring(clock.end, end)).matches()) {
                return clock;
            }
        }
        return null;
    }

    private static Clock at(String text, Step step) {
        Clock spoken = SpokenHours.at(text, step.at, step.part);
        if (spoken != null) {
            return spoken;
        }
        Matcher clock = CLOCK.matcher(text).region(step.at, text.length());
        clock.useTransparentBounds(true);
        if (clock.lookingAt()) {
            return clock(text, clock, step.part);
        }
        return SpokenHours.bare(text, step.at, step.part, step.introduced);
    }

    private static Clock clock(String text, Matcher match, DayPart known) {
        boolean whole = match.group(HOUR) == null;
        int hour = Integer.parseInt(match.group(whole ? WHOLE : HOUR));
        int minute = whole ? 0 : Integer.parseInt(match.group(MINUTE));
        String mark = match.group(whole ? WHOLE_MARK : MARK);
        if (hour > 23 || minute > 59 || mark != null && (hour < 1 || hour > 12)) {
            return null;
        }
        DayPart part = mark != null ? half(mark) : match.group(HALF_GROUP) != null ? unspaced(match) : known;
        return ended(text, hour, minute, part, match.start(), match.end());
    }

    private static DayPart half(String mark) {
        return "pPμΜ".contains(mark) ? DayPart.AFTERNOON : DayPart.MORNING;
    }

    private static DayPart unspaced(Matcher match) {
        return TimeWords.PARTS.at(match.group(HALF_GROUP), 0).meaning();
    }

    private static int behindRange(String text, int end) {
        for (int i = end; i < Math.min(text.length(), end + LONGEST_UNTIL); i++) {
            if (Character.isDigit(text.charAt(i))) {
                Matcher until = UNTIL.matcher(text).region(end, text.length());
                return until.lookingAt() ? until.end() : end;
            }
        }
        return end;
    }

    /** With what stands behind it: the part of the day, until when, and the zone. @param hour as it is said */
    static Clock ended(String text, int hour, int minute, DayPart known, int from, int end) {
        Found<DayPart> behind = SpokenHours.partBehind(text, end);
        DayPart part = behind == null ? known : behind.meaning();
        int last = behind == null ? end : behind.end();
        Zones.Named zone = Zones.at(text, behindRange(text, last));
        LocalTime time = LocalTime.of(part == null ? hour : part.hour(hour), minute);
        return new Clock(time, zone == null ? null : zone.offset(), from, zone == null ? last : zone.end());
    }
}
