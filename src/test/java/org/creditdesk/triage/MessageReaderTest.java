package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Message read(String text) {
        return MessageReader.read(text, TODAY);
    }

    private static List<String> values(List<Taken> taken) {
        return taken.stream().map(Taken::value).toList();
    }

    @Test
    void aForwardedMessageIsTakenApart() {
        Message message = read("""
                > Hallo,
                > ich habe am 24.11.2026 um 14:05 Uhr bezahlt, aber nichts bekommen.
                > Beleg: \u200bch_3PqX9aL2eZvKYlo2C0aB1cDe
                > Mein Konto: K\u00e4the@Studio.example <mailto:kaethe@studio.example>
                """);
        assertEquals(List.of("ch_3PqX9aL2eZvKYlo2C0aB1cDe"), values(message.receipts()));
        assertEquals(2, message.receipts().get(0).line() - 1);
        assertEquals(2, message.emails().size());
        assertEquals(1, message.times().size());
        assertEquals(
                Instant.parse("2026-11-24T14:05:00Z"),
                message.times().get(0).candidates().get(0).instant());
        assertTrue(message.codes().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    paid 2026-11-24 14:05|2026-11-24T14:05:00Z
                    paid 2026-11-24T14:05Z|2026-11-24T14:05:00Z
                    24/11/2026 2:05 PM|2026-11-24T14:05:00Z
                    Nov 24, 2026 at 2:05 pm PST|2026-11-24T22:05:00Z
                    24 November 2026 14:05 GMT+1|2026-11-24T13:05:00Z
                    on 24th November at 14:05 UTC|2026-11-24T14:05:00Z
                    el 24 de noviembre de 2026 a las 14:05|2026-11-24T14:05:00Z
                    le 24 novembre 2026 à 14h05|2026-11-24T14:05:00Z
                    24 ноября 2026 г. в 14:05|2026-11-24T14:05:00Z
                    2026年11月24日 14時05分|2026-11-24T14:05:00Z
                    24. listopada 2026 o 14:05|2026-11-24T14:05:00Z
                    14:05 on 24.11.26|2026-11-24T14:05:00Z
                    """)
    void timesAreReadInManyForms(String text, Instant expected) {
        assertEquals(expected, read(text).times().get(0).candidates().get(0).instant());
    }

    @Test
    void aDayThatCanBeTwoIsBoth() {
        assertEquals(
                List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4)),
                read("03/04/2026").times().get(0).candidates().stream()
                        .map(TakenTime.When::date)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Transaction ID: 4VE17483BH219334L|4VE17483BH219334L
                    my receipt pi_3PqX9aL2eZvKYlo2C0aB1cDe please|pi_3PqX9aL2eZvKYlo2C0aB1cDe
                    Gumroad order 0f3k9q2m1x7z|0f3k9q2m1x7z
                    Receipt ID\t4VE17483BH219334L\tana@studio.example|4VE17483BH219334L
                    """)
    void receiptIdsAreKnownByTheirForm(String text, String expected) {
        assertEquals(List.of(expected), values(read(text.replace("\\t", "\t")).receipts()));
    }

    @Test
    void itSaysWhereItStoodAlsoInMailForBrowsers() {
        String text = "a&nbsp;b\nmail: kim&#64;shop.example, card&nbsp;25 CZ6E&#8209;P34V=\n-K5DK";
        Message message = read(text);
        Taken email = message.emails().get(0);
        assertEquals("kim@shop.example", email.value());
        assertEquals(List.of(text.indexOf("kim"), 2), List.of(email.offset(), email.line()));
        Taken code = message.codes().get(0);
        assertEquals("CZ6EP34VK5DK", code.value());
        assertEquals(List.of(text.indexOf("CZ6E"), 2), List.of(code.offset(), code.line()));
    }

    @Test
    void hostileTextIsReadToItsEnd() {
        read("@".repeat(50_000) + "a@".repeat(50_000));
        read("\u202e\ud800 \0 ".repeat(5_000));
        read("1/1/".repeat(20_000));
        read("=\n".repeat(50_000) + "&#".repeat(50_000) + "&#x110000;&#-1;&amp".repeat(1_000));
        read("1 a ".repeat(20_000) + "24.11. ".repeat(10_000));
        read("x".repeat(300_000));
        assertEquals(
                List.of("ana@studio.example"),
                values(read("\0\ud800ana@studio.example").emails()));
    }
}
