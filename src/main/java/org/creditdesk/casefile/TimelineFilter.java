package org.creditdesk.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a timeline is wanted.
 *
 * @param kinds at least one
 * @param from only what happened then or later; null for all
 * @param until only what happened before; null for all
 */
public record TimelineFilter(Set<TimelineKind> kinds, Instant from, Instant until) {
    public static final TimelineFilter ALL = new TimelineFilter(EnumSet.allOf(TimelineKind.class), null, null);

    public TimelineFilter {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a timeline of nothing");
        }
        kinds = Set.copyOf(kinds);
    }

    public static TimelineFilter of(TimelineKind first, TimelineKind... others) {
        return new TimelineFilter(EnumSet.of(first, others), null, null);
    }
}
