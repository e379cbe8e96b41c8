package org.creditdesk.triage;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditdesk.triage.Phrases.Found;

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

    private static final Phrases<ZoneOffset> ZONES = new Phrases<>(NAMES.entrySet().stream()
            .collect(Collectors.toMap(
                    name -> name.getKey().toLowerCase(Locale.ROOT), name -> ZoneOffset.of(name.getValue()))));
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?\\b");
    private static final String RUSSIAN_BY = "по ";
    /** Which somebody who names the zone writes with capitals: “is” in German and in French, and others. */
    private static final Set<String> WORDS_TOO =
            Set.of("ist", "est", "art", "wet", "hae", "hst", "z", "Ist", "Est", "Art");

    private static final int FURTHEST = 14;

    private Zones() {}

    /** @param end behind its last character */
    record Named(ZoneOffset offset, int end) {}

    /** The one that begins there; null for none. */
    static Named at(String text, int from) {
        int at = text.startsWith(" ", from) ? from + 1 : from;
        boolean open = text.startsWith("(", at);
        at += open ? 1 : 0;
        at += text.startsWith(RUSSIAN_BY, at) ? RUSSIAN_BY.length() : 0;
        Found<ZoneOffset> name = name(text, at);
        int behind = name == null ? at : name.end();
        Named offset = offset(text, name != null && text.startsWith(" ", behind) ? behind + 1 : behind);
        Named zone = offset != null || name == null ? offset : new Named(name.meaning(), name.end());
        return zone == null || !open || !text.startsWith(")", zone.end) ? zone : new Named(zone.offset, zone.end + 1);
    }

    private static Found<ZoneOffset> name(String text, int at) {
        Found<ZoneOffset> name = ZONES.at(text, at);
        boolean isWord = name != null && WORDS_TOO.contains(text.substring(at, name.end()));
        return isWord ? null : name;
    }

    private static Named offset(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '+' && text.charAt(from) != '-') {
            return null;
        }
        Matcher offset = OFFSET.matcher(text).region(from, text.length());
        if (!offset.lookingAt()) {
            return null;
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        if (hours > FURTHEST || minutes > 59) {
            return null;
        }
        int sign = offset.group(1).equals("-") ? -1 : 1;
        return new Named(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), offset.end());
    }
}
