package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"40000", " 40000 ", "40,000", "40 000", "40.000", "40'000", "40\u202f000"})
    void thousandsAreReadAsPeopleWriteThem(String text) {
        assertEquals(40_000, WholeNumber.read(text).getAsLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "1,50", "15,00", "-5", "1e3", "4,000.000", "0x10", "١٢", "9999999999999999999"})
    void aFractionNeverBecomesALargerNumber(String text) {
        assertTrue(WholeNumber.read(text).isEmpty(), text);
    }
}
