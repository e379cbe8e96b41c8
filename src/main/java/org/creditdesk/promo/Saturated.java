package org.creditdesk.promo;

import java.util.stream.LongStream;

/**
 * Sums that only inform: a stake beyond all numbers is the largest number. What is posted is never computed so; there
 * an overflow is an error.
 */
final class Saturated {
    private Saturated() {}

    /** @param factor and {@code other}: not negative */
    static long times(long factor, long other) {
        return Math.multiplyHigh(factor, other) != 0 || factor * other < 0 ? Long.MAX_VALUE : factor * other;
    }

    /** @param summands not negative */
    static long sum(LongStream summands) {
        return summands.reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }
}
