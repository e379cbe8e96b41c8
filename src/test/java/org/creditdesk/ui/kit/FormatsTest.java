package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void creditsReadAsPeopleSayThem() {
        assertEquals("1 credit", Formats.credits(1));
        assertEquals("1,250 credits", Formats.credits(1_250));
        assertEquals("+150", Formats.signed(150));
        assertEquals("\u22121,040", Formats.signed(-1_040));
    }

    @Test
    void moneyHasItsCurrencysDigits() {
        assertEquals("$12.50", Formats.money(1_250, "USD"));
        assertEquals("UAH 12.50", Formats.money(1_250, "UAH"));
        assertEquals("¥1,250", Formats.money(1_250, "JPY"));
        assertEquals("1,250 GOLD", Formats.money(1_250, "GOLD"));
    }

    @Test
    void invisibleCharactersCanBeSeen() {
        assertEquals("AB‹U+200B›CD‹U+00A0›", Formats.visible("AB\u200bCD\u00a0"));
    }

    @Test
    void aLockOutNeverSeemsShorterThanItIs() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertEquals("1 min", Formats.timeUntil(now.plusSeconds(5), now));
        assertEquals("14 min", Formats.timeUntil(now.plusSeconds(13 * 60 + 1), now));
        assertEquals("3 h", Formats.timeUntil(now.plusSeconds(2 * 3600 + 1), now));
        assertEquals("30 days", Formats.timeUntil(now.plusSeconds(29 * 86_400 + 1), now));
    }
}
