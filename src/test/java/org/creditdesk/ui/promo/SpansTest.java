package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void noSpanIsShorterInWordsThanItIs() {
        assertEquals("59 s", Spans.inWords(Duration.ofSeconds(59)));
        assertEquals("1 min", Spans.inWords(Duration.ofSeconds(60)));
        assertEquals("2 min", Spans.inWords(Duration.ofMillis(60_500)));
        assertEquals("1 h 0 min", Spans.inWords(Duration.ofSeconds(59 * 60 + 1)));
        assertEquals("2 h 6 min", Spans.inWords(Duration.ofSeconds(2 * 3600 + 5 * 60 + 1)));
    }
}
