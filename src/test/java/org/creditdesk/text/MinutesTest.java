package org.creditdesk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MinutesTest {
    @Test
    void aBegunMinuteCountsHoweverLittleOfItIsLeft() {
        assertEquals(0, Minutes.begun(Duration.ZERO));
        assertEquals(1, Minutes.begun(Duration.ofNanos(1)));
        assertEquals(14, Minutes.begun(Duration.ofMinutes(14)));
        assertEquals(15, Minutes.begun(Duration.ofMinutes(14).plusMillis(1)));
        assertEquals(15, Minutes.begun(Duration.ofMinutes(14).plusSeconds(59)));
    }
}
