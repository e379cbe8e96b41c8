package org.creditdesk.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.creditdesk.store.StorableText;

/**
 * What of a timeline is wanted.
 *
 * @param kinds at least one
 * @param from only what happened then or later; null for all
 * @param until only what happened before; null for all
 * @param text only what says this somewhere, in capitals or not; null for all
 */
public record TimelineFilter(Set<TimelineKind> kinds, Instant from, Instant until, String text) {
    /** Characters of a text that are looked for. */
    public static final int LONGEST = 200;

    public static final TimelineFilter ALL = new TimelineFilter(EnumSet.allOf(TimelineKind.class), null, null);

    public TimelineFilter {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a timeline of nothing");
        }
        kinds = Set.copyOf(kinds);
        text = wanted(text);
    }

    /** Of whatever text. */
    public TimelineFilter(Set<TimelineKind> kinds, Instant from, Instant until) {
        this(kinds, from, until, null);
    }

    /** No database takes every character, and none is stored that it does not take. */
    private static String wanted(String text) {
        String cleaned = text == null ? "" : StorableText.of(text.strip(), LONGEST);
        return cleaned.isEmpty() ? null : cleaned;
    }

    public static TimelineFilter of(TimelineKind first, TimelineKind... others) {
        return new TimelineFilter(EnumSet.of(first, others), null, null);
    }
}
