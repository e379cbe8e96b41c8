package org.creditdesk.checkout;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Time zones as exports name them: of the IANA database, as an offset, or by the short names that PayPal writes. */
final class Zones {
    /** Minutes; what is daylight saving time has a name of its own there. */
    private static final Map<String, Integer> SHORT = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("ACST", 570),
            Map.entry("AEST", 600),
            Map.entry("ACDT", 630),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("BRT", -180),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420));

    private Zones() {}

    /** @return null where there is no such zone */
    static ZoneId of(String text) {
        String name = text.strip();
        Integer minutes = SHORT.get(name.toUpperCase(Locale.ROOT));
        if (minutes != null) {
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
