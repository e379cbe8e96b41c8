package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreasTest {
    private static final Area EU = new Area("EU", "European Union", true);
    private static final Area GERMANY = new Area("DE", "Germany", false);

    private final Areas areas = new Areas(List.of(EU));
    private final AreaChips chips = new AreaChips();

    @Test
    void a_code_goes_before_names_and_accents_do_not_matter() {
        assertEquals(EU, areas.search("eu", 5).get(0));
        assertEquals("DE", areas.search("de", 5).get(0).code());
        assertEquals("CI", areas.search("cote", 5).get(0).code());
        assertEquals("GB", areas.search("kingdom", 5).get(0).code());
        assertTrue(areas.search("atlantis", 5).isEmpty());
    }

    @Test
    void an_area_stands_there_once_and_can_change_sides() {
        chips.add(EU, false);
        chips.add(GERMANY, false);
        chips.add(GERMANY, true);
        assertEquals("EU,!DE", chips.text().get());
        chips.removeLast();
        assertEquals("EU", chips.text().get());
        chips.remove(new AreaChip(EU, false));
        assertEquals("", chips.text().get());
    }
}
