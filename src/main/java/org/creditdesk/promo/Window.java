package org.creditdesk.promo;

import java.time.Instant;

/** When codes can be redeemed: from a beginning on, and until before an end; either may be missing. */
public final class Window {
    private Window() {}

    /** @param starts null for no beginning */
    public static boolean isAhead(Instant starts, Instant now) {
        return starts != null && starts.isAfter(now);
    }

    /** @param ends exclusive; null for no end */
    public static boolean isOver(Instant ends, Instant now) {
        return ends != null && !ends.isAfter(now);
    }
}
