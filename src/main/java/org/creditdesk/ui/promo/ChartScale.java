package org.creditdesk.ui.promo;

import java.util.List;
import java.util.stream.LongStream;
import org.creditdesk.ui.kit.Formats;

/** The scale of a chart of whole numbers: from 0, in two to five steps of 1, 2 or 5 times a power of ten. */
record ChartScale(long step, long top) {
    private static final int MOST_STEPS = 4;

    static ChartScale of(long highest) {
        long step = 1;
        long[] factors = {2, 5, 10};
        long power = 1;
        int next = 0;
        while (highest > step * MOST_STEPS) {
            step = power * factors[next];
            next++;
            if (next == factors.length) {
                next = 0;
                power *= 10;
            }
        }
        long steps = Math.max(1, (highest + step - 1) / step);
        return new ChartScale(step, steps * step);
    }

    List<Long> ticks() {
        return LongStream.rangeClosed(0, top / step)
                .mapToObj(each -> each * step)
                .toList();
    }

    double share(long value) {
        return (double) value / top;
    }

    /** {@code 950}, {@code 12k}, {@code 3M}: steps are round, so nothing is lost. */
    static String words(long tick) {
        if (tick >= 1_000_000 && tick % 100_000 == 0) {
            return tenths(tick, 1_000_000) + "M";
        }
        return tick >= 10_000 && tick % 100 == 0 ? tenths(tick, 1_000) + "k" : Formats.number(tick);
    }

    private static String tenths(long tick, long unit) {
        long rest = tick % unit * 10 / unit;
        return tick / unit + (rest == 0 ? "" : "." + rest);
    }
}
