package org.creditdesk.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The sample's calendar: everything is so many days before the day of loading, so that the store looks recent when
 * somebody opens it. Nothing happens at or after {@link #end()}.
 */
record Days(LocalDate today) {
    /** How far the history goes back: 18 months. */
    static final int HISTORY = 548;

    static Days of(Instant now) {
        return new Days(now.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Midnight UTC at the beginning of the day of loading. */
    Instant end() {
        return ago(0, LocalTime.MIDNIGHT);
    }

    Instant ago(long days, LocalTime time) {
        return today.minusDays(days).atTime(time).toInstant(ZoneOffset.UTC);
    }

    /** The beginning of a day in a zone; null for null. */
    Instant startIn(Long days, ZoneId zone) {
        return days == null ? null : today.plusDays(days).atStartOfDay(zone).toInstant();
    }
}
