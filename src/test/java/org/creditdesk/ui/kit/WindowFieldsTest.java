package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowFieldsTest {
    private final WindowFields window = new WindowFields(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"));

    @Test
    void an_end_before_its_start_is_said_at_the_end() {
        window.startDateProperty().set(LocalDate.of(2026, 6, 2));
        window.endDateProperty().set(LocalDate.of(2026, 6, 1));
        assertEquals(
                "The end must come after the start.",
                window.end().messageProperty().get());
        assertNull(window.start().messageProperty().get());
        assertFalse(window.isSound());
        window.endDateProperty().set(LocalDate.of(2026, 6, 2));
        assertNull(window.end().messageProperty().get());
        assertEquals(Instant.parse("2026-06-02T22:00:00Z"), window.ends());
    }

    @Test
    void another_zone_moves_the_same_clock_time() {
        window.startDateProperty().set(LocalDate.of(2026, 6, 2));
        window.startTimeProperty().set("09:00");
        assertEquals(Instant.parse("2026-06-02T07:00:00Z"), window.starts());
        window.zoneProperty().set(ZoneId.of("America/Sao_Paulo"));
        assertEquals(Instant.parse("2026-06-02T12:00:00Z"), window.starts());
    }
}
