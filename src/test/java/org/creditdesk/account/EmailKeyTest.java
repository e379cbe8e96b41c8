package org.creditdesk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** However an address is written or pasted, it names the same customer. */
class EmailKeyTest {
    @Test
    void writingsOfOneAddressHaveOneKey() {
        for (String typed : List.of(
                "ana.garcia@studio.example",
                "Ana.Garcia@STUDIO.example",
                " ana.garcia@studio.example\r\n",
                "\u200Bana.garcia\u00AD@studio.example\uFEFF",
                "ana.garcia\u00A0@\u2060studio.example",
                "ａｎａ.garcia＠studio.example",
                "\u202Aana.garcia@studio.example\u202C")) {
            assertEquals("ana.garcia@studio.example", EmailKey.of(typed).value(), typed);
            assertEquals("studio.example", EmailKey.of(typed).domain(), typed);
            assertTrue(EmailKey.of(typed).isAddress());
        }
    }

    @Test
    void aDomainIsOneInUnicodeAndInAscii() {
        assertEquals(EmailKey.of("a@xn--mnchen-3ya.example"), EmailKey.of("a@MÜNCHEN.example"));
        assertEquals(EmailKey.of("a@münchen.example"), EmailKey.of("a@mu\u0308nchen.example"));
    }

    @Test
    void differentAddressesHaveDifferentKeys() {
        assertFalse(EmailKey.of("ana@studio.example").equals(EmailKey.of("aná@studio.example")));
        assertFalse(EmailKey.of("ana+1@studio.example").equals(EmailKey.of("ana@studio.example")));
        assertFalse(EmailKey.of("a.na@studio.example").equals(EmailKey.of("ana@studio.example")));
    }

    @Test
    void aTurkishComputerFindsTheSameCustomer() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertEquals("iris@i.example", EmailKey.of("IRIS@I.example").value());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aBeginningOfAnAddressHasTheBeginningOfItsKey() {
        String whole = EmailKey.of("Ana.Garcia@Studio.example").value();
        for (String typed : List.of("A", "ANA.", "ana.garcia@", "Ana.Garcia@Stud", "ana.garcia@studio.")) {
            assertTrue(whole.startsWith(EmailKey.of(typed).value()), typed);
        }
    }

    @Test
    void whatCanBeNoAddressIsTold() {
        for (String typed : List.of("", "@", "ana", "ana@studio", "@studio.example", "a@b@studio.example", "a@.b")) {
            assertFalse(EmailKey.of(typed).isAddress(), typed);
        }
    }

    @Test
    void anythingPastedHasAShortKey() {
        for (String typed :
                List.of("a".repeat(1_000_000), "a@" + "b".repeat(1_000_000), "@".repeat(10_000), "\uD800@\uDFFF")) {
            EmailKey key = assertTimeout(Duration.ofMinutes(1), () -> EmailKey.of(typed));
            assertTrue(key.value().length() <= 400 && key.domain().length() <= 320);
        }
    }
}
