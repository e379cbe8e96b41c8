package org.creditdesk.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A day, or a moment, that was taken out of a message.
 *
 * @param candidates what it can mean, the likeliest first: {@code 03/04} is a day in April or in March
 */
public record TakenTime(String text, List<When> candidates, int offset, int line) {
    public TakenTime {
        candidates = List.copyOf(candidates);
    }

    /**
     * One reading of it.
     *
     * @param time of day; null where only the day is named
     * @param zone null where the message names none
     */
    public record When(LocalDate date, LocalTime time, ZoneOffset zone) {
        /** Local times are at most so far from UTC. */
        private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

        private static final ZoneOffset WEST = ZoneOffset.ofHours(-12);

        /** The moment, or the day's beginning; in UTC where no zone is named. */
        public Instant instant() {
            return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .toInstant(zone == null ? ZoneOffset.UTC : zone);
        }

        /** The first instant that it can be, wherever the customer lives. */
        public Instant earliest() {
            return date.atTime(time == null ? LocalTime.MIDNIGHT : time).toInstant(zone == null ? EAST : zone);
        }

        /** The instant behind the last one that it can be. */
        public Instant latest() {
            return (time == null
                            ? date.plusDays(1).atStartOfDay()
                            : date.atTime(time).plusMinutes(1))
                    .toInstant(zone == null ? WEST : zone);
        }
    }
}
