package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The day of a moment in a zone, as an expression that both databases compute alike: they know different versions of
 * the time-zone rules, and H2 casts to a day in its own session's zone.
 */
final class LocalDays {
    private static final long SECONDS = 86_400;

    private LocalDays() {}

    /**
     * @param column of moments, all in [from, until)
     * @return an expression for the days since 1970-01-01; numbers only, nothing from outside
     */
    static String of(String column, ZoneId zone, Instant from, Instant until) {
        String epoch = "extract(epoch from " + column + ")";
        ZoneRules rules = zone.getRules();
        var offset = new StringBuilder();
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            offset.append(" when ")
                    .append(epoch)
                    .append(" < ")
                    .append(next.toEpochSecond())
                    .append(" then ")
                    .append(next.getOffsetBefore().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        ZoneOffset last = rules.getOffset(until);
        String seconds = offset.isEmpty()
                ? String.valueOf(last.getTotalSeconds())
                : "case" + offset + " else " + last.getTotalSeconds() + " end";
        return "cast(floor((" + epoch + " + " + seconds + ") / " + SECONDS + ") as bigint)";
    }
}
