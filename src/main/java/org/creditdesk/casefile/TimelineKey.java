package org.creditdesk.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import org.creditdesk.problem.Problem;

/** A place in a timeline, which is in the order of time, within one moment of kinds, and within a kind of ids. */
public record TimelineKey(Instant at, TimelineKind kind, long id) {
    private static final String SEPARATOR = "/";

    /** Reads what {@link #toString} wrote. @throws Problem TIMELINE_KEY of wrong use */
    public static TimelineKey parse(String text) {
        String[] parts = text.strip().split(SEPARATOR);
        if (parts.length != 3) {
            throw Problem.wrongUse("TIMELINE_KEY", text);
        }
        try {
            return new TimelineKey(Instant.parse(parts[0]), TimelineKind.valueOf(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Problem.wrongUse("TIMELINE_KEY", text);
        }
    }

    @Override
    public String toString() {
        return at + SEPARATOR + kind + SEPARATOR + id;
    }
}
