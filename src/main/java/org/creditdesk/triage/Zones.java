package org.creditdesk.triage;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the zone that stands behind a time of day. Abbreviations are those of one zone only, or of the likeliest one. */
final class Zones {
    private static final Map<String, String> NAMES = Map.ofEntries(
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
            Map.entry("SAST", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("МСК", "+03:00"),
            Map.entry("TRT", "+03:00"),
            Map.entry("PKT", "+05:00"),
            Map.entry("IST", "+05:30"),
            Map.entry("WIB", "+07:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("AWST", "+08:00"),
            Map.entry("北京时间", "+08:00"),
            Map.entry("北京時間", "+08:00"),
            Map.entry("台灣時間", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("日本時間", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("한국시간", "+09:00"),
            Map.entry("ACST", "+09:30"),
            Map.entry("AEST", "+10:00"),
            Map.entry("ACDT", "+10:30"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("ART", "-03:00"),
            Map.entry("HORÁRIO DE BRASÍLIA", "-03:00"),
            Map.entry("HORARIO DE BRASILIA", "-03:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("HAE", "-04:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("HNE", "-05:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("AKST", "-09:00"),
            Map.entry("HST", "-10:00"));

    private static final Pattern ZONE = Pattern.compile("(?iu) ?\\(?(?:по )?(?:(" + String.join("|", NAMES.keySet())
            + ")(?!\\p{L})(?: ?([+-]\\d{1,2}(?::?\\d{2})?)\\b)?|([+-]\\d{1,2}(?::?\\d{2})?)\\b)\\)?");
    private static final int FURTHEST = 14;

    private Zones() {}

    /** @param end behind its last character */
    record Named(ZoneOffset offset, int end) {}

    /** The one that begins there; null for none. */
    static Named at(String text, int from) {
        Matcher zone = ZONE.matcher(text).region(from, text.length());
        if (!zone.lookingAt()) {
            return null;
        }
        String name = zone.group(1);
        String offset = name == null ? zone.group(3) : zone.group(2);
        ZoneOffset found = offset == null ? ZoneOffset.of(NAMES.get(name.toUpperCase(Locale.ROOT))) : offset(offset);
        return found == null ? null : new Named(found, zone.end());
    }

    private static ZoneOffset offset(String written) {
        String digits = written.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        if (hours > FURTHEST || minutes > 59) {
            return null;
        }
        int sign = written.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
