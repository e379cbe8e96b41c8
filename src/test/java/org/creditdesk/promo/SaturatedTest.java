package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SaturatedTest {
    @Test
    void whatFitsIsExact() {
        assertEquals(0, Saturated.times(0, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, Saturated.times(1, Long.MAX_VALUE));
        assertEquals(3_000_000_000L * 3, Saturated.times(3_000_000_000L, 3));
        assertEquals(Long.MAX_VALUE, Saturated.sum(LongStream.of(Long.MAX_VALUE - 1, 1)));
    }

    @Test
    void whatDoesNotFitIsTheLargestNumber() {
        assertEquals(Long.MAX_VALUE, Saturated.times(1L << 62, 2));
        assertEquals(Long.MAX_VALUE, Saturated.times(1L << 40, 1L << 40));
        assertEquals(Long.MAX_VALUE, Saturated.times(Long.MAX_VALUE, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, Saturated.sum(LongStream.of(Long.MAX_VALUE, 1, 1)));
    }
}
