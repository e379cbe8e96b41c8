package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.creditdesk.promo.Odds;
import org.junit.jupiter.api.Test;

class OddsWordsTest {
    @Test
    void odds_are_said_so_that_a_marketer_can_weigh_them() {
        OddsWords words = OddsWords.of(new Odds(6_000_000, 54.49, 1.57e-12, 4.5e-10, true));
        assertEquals("6,000,000 credits", words.atStake());
        assertEquals("54.5 bits", words.bits());
        assertEquals("1 in 636.9 billion", words.guess());
        assertEquals("Once in 6.1 million years", words.hits());
    }

    @Test
    void numbers_beyond_their_names_are_powers() {
        assertEquals("10^22", OddsWords.round(3e22));
        assertEquals("999,999", OddsWords.round(999_999));
        assertEquals("1.0 million", OddsWords.round(1_000_000));
    }
}
