package org.creditdesk.ui.promo;

import java.time.Duration;

/** How fast work goes and how long it will take, from its first report on: what was there before says nothing. */
final class Pace {
    private static final double NANOS = 1e9;

    private final long total;
    private long first = -1;
    private long firstAt;
    private long done;
    private long doneAt;

    Pace(long total) {
        this.total = total;
    }

    /** @param at of a clock in nanoseconds */
    void report(long items, long at) {
        if (first < 0) {
            first = items;
            firstAt = at;
        }
        done = items;
        doneAt = at;
    }

    /** Items a second; 0 while that cannot be told. */
    long perSecond() {
        long elapsed = doneAt - firstAt;
        return elapsed <= 0 ? 0 : Math.round((done - first) * NANOS / elapsed);
    }

    /** Time left, in whole seconds; null while that cannot be told. */
    Duration left() {
        long rate = perSecond();
        return rate <= 0 ? null : Duration.ofSeconds(Math.max(0, (total - done + rate - 1) / rate));
    }

    /** 0 to 1. */
    double share() {
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }
}
