package org.creditdesk.ui.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TravelTest {
    @Test
    void utcIsOfferedOnceAndByThatName() {
        var travel = new Travel();
        assertEquals(List.of("UTC"), shown(travel));
        travel.offer(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"));
        assertEquals(List.of("Europe/Berlin", "UTC"), shown(travel));
    }

    private static List<String> shown(Travel travel) {
        return travel.zones().stream().map(ZoneId::toString).toList();
    }
}
