package org.creditdesk.text;

import java.time.Duration;

/** Whole minutes, for sentences that say how long somebody still has to wait. */
public final class Minutes {
    private Minutes() {}

    /** Begun ones count, so that nobody is told less than is left. */
    public static long begun(Duration left) {
        return left.plusMinutes(1).minusNanos(1).toMinutes();
    }
}
