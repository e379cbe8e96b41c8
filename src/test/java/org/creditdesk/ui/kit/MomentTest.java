package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);

    @Test
    void a_day_of_the_change_has_its_offset_before_and_after() {
        assertEquals(
                Instant.parse("2026-03-29T00:59:00Z"),
                Moment.read(FORWARD, "1:59", BERLIN, Edge.START).instant());
        assertEquals(
                Instant.parse("2026-03-29T01:00:00Z"),
                Moment.read(FORWARD, "3:00", BERLIN, Edge.START).instant());
    }

    @Test
    void a_time_that_does_not_exist_is_not_guessed() {
        Moment skipped = Moment.read(FORWARD, "02:30", BERLIN, Edge.START);
        assertNull(skipped.instant());
        assertEquals(
                "On Sun 29 Mar 2026 the clocks in Berlin go forward and 02:30 does not exist. The next time that does is"
                        + " 03:00.",
                skipped.problem());
    }

    @Test
    void of_an_hour_that_happens_twice_a_window_loses_nothing() {
        assertEquals(
                Instant.parse("2026-10-25T00:30:00Z"),
                Moment.read(BACK, "02:30", BERLIN, Edge.START).instant());
        assertEquals(
                Instant.parse("2026-10-25T01:30:00Z"),
                Moment.read(BACK, "02:30", BERLIN, Edge.END).instant());
    }

    @Test
    void a_last_day_without_a_time_belongs_to_the_window() {
        assertEquals(
                Instant.parse("2026-05-31T22:00:00Z"),
                Moment.read(LocalDate.of(2026, 5, 31), "", BERLIN, Edge.END).instant());
    }

    @Test
    void nothing_entered_is_no_edge() {
        assertEquals(Moment.OPEN, Moment.read(null, " ", BERLIN, Edge.END));
    }

    @Test
    void a_time_without_its_day_is_said() {
        assertTrue(Moment.read(null, "9:30", BERLIN, Edge.START).problem().startsWith("Choose the day"));
    }

    @Test
    void what_is_no_time_is_said() {
        for (String wrong : new String[] {"25", "9:60", "noon", "24:01", "9:3"}) {
            assertTrue(Moment.read(FORWARD, wrong, BERLIN, Edge.START).problem().contains(wrong), wrong);
        }
    }

    @Test
    void times_are_read_as_people_write_them() {
        for (String nine : new String[] {"9", "09", "9:00", "09.00", "0900", " 9:00 "}) {
            assertEquals(
                    Instant.parse("2026-05-31T07:00:00Z"),
                    Moment.read(LocalDate.of(2026, 5, 31), nine, BERLIN, Edge.START)
                            .instant(),
                    nine);
        }
    }

    @Test
    void the_viewer_reads_both_clocks() {
        Moment start = Moment.read(FORWARD, "03:30", BERLIN, Edge.START);
        assertEquals(
                "Sun 29 Mar 2026, 03:30 CEST. On your clock Sat 28 Mar 2026, 21:30 EDT",
                Moments.forViewer(start.at(), ZoneId.of("America/New_York")));
        assertEquals(
                "Sun 29 Mar 2026, 03:30 CEST, as on your clock",
                Moments.forViewer(start.at(), ZoneId.of("Europe/Paris")));
    }
}
