package org.creditdesk.triage;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time of day that stands beside a day, behind it or in front of it, and the zone if one is named. */
final class Clocks {
    private static final String MINUTES =
            "(\\d{1,2})(?:[:.h時时시点點] ?|: )(\\d{2})(?!\\d)(?:[:.分분] ?(\\d{2})(?:\\.\\d{1,9})?)?[分분]?"
                    + "(?: ?([ap])\\.? ?m\\b\\.?)?(?: ?(?:uhr|h|hs|hrs|ч)\\b)?";
    private static final String WHOLE_HOUR =
            "(\\d{1,2})(?: ?([ap])\\.? ?m\\b\\.?| ?(?:uhr|h|hs|hrs|ч)\\b| ?[時时시点點](?!\\d))";
    private static final String ZONE =
            "(?: ?\\(?(Z|UTC|GMT|MESZ|MEZ|[A-Z]{2,4}T|MSK|МСК)?([+-]\\d{1,2}(?::?\\d{2})?)?\\b\\)?)?";
    private static final String HALF = "(午前|上午|오전|午後|下午|晚上|오후)? ?";
    private static final Pattern CLOCK =
            Pattern.compile("(?iu)" + HALF + "(?:" + MINUTES + "|" + WHOLE_HOUR + ")" + ZONE);

    /** What may stand between a day and its time. */
    private static final String WORDS = String.join(
            "|",
            List.of(
                    "at|around|about|um|gegen|ca\\.|à|vers|a las|sobre las|hacia las|às|as|por volta das|alle|verso le|ore",
                    "o godz\\.|o godzinie|godz\\.|około|в|около|о|об|o|v|ve|ob|om|rond|kl\\.?|klo|klockan|saat|la|u|a|στις|én|án|jén",
                    "г\\.|г\\.,|r\\.|р\\.|الساعة|في|~",
                    "evening|morning|afternoon|night|abend|früh|nachmittag|mittag|nacht|soir|matin|après-midi",
                    "por la noche|por la mañana|por la tarde|noche|à noite|de manhã|à tarde|sera|mattina|pomeriggio",
                    "wieczorem|rano|вечером|утром|днем|днём|ночью|ввечері|вранці|akşam|sabah|avond|ochtend|middag",
                    "の夜|の朝|夜|朝|夕方"));

    private static final Pattern BEHIND =
            Pattern.compile("(?iu)(?:[ ,;|\\t-]|T(?=\\d)|(?:" + WORDS + ")(?!\\p{L})){0,8}");
    private static final Pattern BETWEEN = Pattern.compile("(?iu)[ ,]*(?:on|am|le|el|em|il|del|den|в)? ?");
    private static final int FURTHEST_BEFORE = 24;

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("МСК", "+03:00"),
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

    private Clocks() {}

    /** A time of day, and where on the line it stands. @param zone null where none is named */
    record Clock(LocalTime time, ZoneOffset zone, int from, int end) {}

    /** That of a day which stands from one place on the line to another; null for none. */
    static Clock of(String line, int from, int end) {
        Clock behind = behind(line, end);
        return behind == null ? before(line, from) : behind;
    }

    private static Clock behind(String text, int from) {
        Matcher between = BEHIND.matcher(text).region(from, text.length());
        between.useTransparentBounds(true);
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
        Matcher clock = CLOCK.matcher(text).region(Math.max(0, end - FURTHEST_BEFORE), end);
        Clock last = null;
        while (clock.find()) {
            Clock found = clock(clock);
            if (found != null
                    && BETWEEN.matcher(text.substring(found.end(), end)).matches()) {
                last = found;
            }
        }
        return last;
    }

    private static Clock clock(MatchResult match) {
        boolean whole = match.group(2) == null;
        int hour = hour(Integer.parseInt(match.group(whole ? 6 : 2)), half(match, whole));
        int minute = whole ? 0 : Integer.parseInt(match.group(3));
        if (hour < 0 || hour > 23 || minute > 59) {
            return null;
        }
        return new Clock(LocalTime.of(hour, minute), zone(match.group(8), match.group(9)), match.start(), match.end());
    }

    /** Whether it is of the day's second half; null where nothing says. */
    private static Boolean half(MatchResult match, boolean whole) {
        if (match.group(1) != null) {
            return "午後下午晚上오후".contains(match.group(1));
        }
        String half = match.group(whole ? 7 : 5);
        return half == null ? null : half.equalsIgnoreCase("p");
    }

    /** Of 24; -1 where there is no such hour. */
    private static int hour(int written, Boolean second) {
        if (second == null) {
            return written;
        }
        return written < 1 || written > 12 ? -1 : written % 12 + (second ? 12 : 0);
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
}
