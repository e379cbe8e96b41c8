package org.creditdesk.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.checkout.PassedOver.Cause;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports are taken for what they are, and their rows for what they say. */
class CheckoutFileTest {
    @TempDir
    private Path folder;

    private List<CheckoutRow> read(String text) {
        return Exports.rows(Exports.open(folder, text));
    }

    private Payment payment(List<CheckoutRow> rows, int row) {
        return assertInstanceOf(Payment.class, rows.get(row - 1), String.valueOf(rows.get(row - 1)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void stripe() {
        CheckoutFile file = Exports.open(folder, Exports.STRIPE);
        assertEquals(CheckoutFormat.STRIPE, file.format());
        assertTrue(
                file.reasons().get(0).contains("PaymentIntent ID"),
                file.reasons().toString());
        List<CheckoutRow> rows = Exports.rows(file);
        assertEquals(
                new Payment(
                        1,
                        "pi_3A",
                        "ch_3A",
                        "ana@studio.example",
                        1997,
                        "EUR",
                        at("2026-05-01T10:20:30Z"),
                        0,
                        null,
                        79L,
                        "EUR"),
                rows.get(0));
        assertEquals(500, payment(rows, 2).amountMinor(), "yen have no minor unit");
        assertEquals(33, payment(rows, 2).feeMinor());
        assertEquals("EUR", payment(rows, 2).feeCurrency());
        assertEquals(123_450, payment(rows, 3).amountMinor());
        assertEquals(61_725, payment(rows, 3).refundedMinor());
        assertEquals(1997, payment(rows, 4).refundedMinor());
        assertEquals(Dispute.OPEN, payment(rows, 5).dispute());
        assertEquals("ben@studio.example", payment(rows, 5).email());
        assertEquals(new PassedOver(6, "pi_3F", Cause.NOT_CHARGED), rows.get(5));
    }

    @Test
    void anOldStripeExportKnowsChargesOnly() {
        List<CheckoutRow> rows = read("""
                id,Description,Created (UTC),Amount,Amount Refunded,Currency,Fee,Mode,Status,Customer Email,Captured
                ch_1,x,2019-02-03 01:47,19.00,0.00,usd,0.85,Live,Paid,test@test.example,true
                ch_2,x,2019-02-03 01:47,"19,00","0,00",usd,"0,85",Test,Paid,test@test.example,true
                """);
        assertEquals("ch_1", payment(rows, 1).receipt());
        assertNull(payment(rows, 1).other());
        assertEquals(at("2019-02-03T01:47:00Z"), payment(rows, 1).at());
        assertEquals(new PassedOver(2, "ch_2", Cause.TEST), rows.get(1));
    }

    @Test
    void paypal() {
        CheckoutFile file = Exports.open(folder, Exports.PAYPAL);
        assertEquals(CheckoutFormat.PAYPAL, file.format());
        assertTrue(file.reasons().get(2).contains("05/16/2026"), file.reasons().toString());
        List<CheckoutRow> rows = Exports.rows(file);
        assertEquals(
                new Payment(
                        1,
                        "1AB23456CD789012E",
                        "1111-2222-3333-4444",
                        "ana@studio.example",
                        1997,
                        "EUR",
                        at("2026-05-02T01:20:00Z"),
                        0,
                        null,
                        90L,
                        "EUR"),
                rows.get(0));
        assertEquals(
                new PaymentEvent(
                        3, "3AB23456CD789012E", "2AB23456CD789012E", null, 23_450, "USD", at("2026-05-03T17:00:00Z")),
                rows.get(2));
        assertEquals(
                Dispute.OPEN, assertInstanceOf(PaymentEvent.class, rows.get(3)).dispute());
        assertEquals(new PassedOver(5, "5AB23456CD789012E", Cause.OTHER_MOVEMENT), rows.get(4));
        assertEquals(new PassedOver(6, "6AB23456CD789012E", Cause.NOT_CHARGED), rows.get(5));
    }

    @Test
    void aGermanPayPalSaysTheSame() {
        List<CheckoutRow> english = read(Exports.PAYPAL);
        assertEquals(english.subList(0, 3), read(Exports.PAYPAL_GERMAN));
    }

    @Test
    void gumroad() {
        CheckoutFile file = Exports.open(folder, Exports.GUMROAD);
        assertEquals(CheckoutFormat.GUMROAD, file.format());
        List<CheckoutRow> rows = Exports.rows(file);
        assertEquals(
                new Payment(
                        1,
                        "aB3==",
                        "90000001",
                        "ana@studio.example",
                        1997,
                        "USD",
                        at("2026-05-01T10:20:30Z"),
                        0,
                        null,
                        249L,
                        "USD"),
                rows.get(0));
        assertEquals(997, payment(rows, 2).refundedMinor());
        assertEquals(1997, payment(rows, 3).refundedMinor());
        assertEquals(Dispute.OPEN, payment(rows, 4).dispute());
        assertEquals(Dispute.REGAINED, payment(rows, 5).dispute());
        assertEquals(new PassedOver(6, "fG8==", Cause.NOTHING_PAID), rows.get(5));
        assertEquals(new PassedOver(7, null, Cause.SUM), rows.get(6));
    }

    @Test
    void aListWithUsualNames() {
        CheckoutFile file = Exports.open(folder, Exports.GENERIC);
        assertEquals(CheckoutFormat.GENERIC, file.format());
        List<CheckoutRow> rows = Exports.rows(file);
        assertEquals(1997, payment(rows, 1).amountMinor());
        assertEquals(at("2026-05-31T18:20:00Z"), payment(rows, 1).at());
        assertEquals(1_234_500, payment(rows, 2).amountMinor());
        assertEquals(at("2026-05-02T16:20:00Z"), payment(rows, 2).at());
        assertEquals(500, payment(rows, 3).refundedMinor());
    }

    @Test
    void aMappingSaysWhatTheColumnsAre() {
        var mapping = new ColumnMapping(
                "paddle",
                "paddle",
                Map.of(
                        Field.RECEIPT, "Order No",
                        Field.EMAIL, "Who",
                        Field.AMOUNT, "Cents",
                        Field.CURRENCY_IS, "EUR",
                        Field.TIME, "When",
                        Field.DATES, "MONTH_FIRST",
                        Field.ZONE, "Europe/Berlin",
                        Field.MINOR, "true"));
        Path file = Exports.file(folder, "When,Who,ORDER NO ,Cents\n03/04/2026 2:05 PM,ana@studio.example,N 7,1997\n");
        CheckoutFile read = CheckoutFile.open(file, new CheckoutChoice(null, mapping, null, null), Exports.NOW);
        assertEquals("paddle", read.provider());
        Payment payment = payment(Exports.rows(read), 1);
        assertEquals("N 7", payment.receipt());
        assertEquals(1997, payment.amountMinor());
        assertEquals(at("2026-03-04T13:05:00Z"), payment.at());
        Path other = Exports.file(folder, "When,Who,Order,Cents\n");
        Problem missing = assertThrows(
                Problem.class,
                () -> CheckoutFile.open(other, new CheckoutChoice(null, mapping, null, null), Exports.NOW));
        assertEquals("RECEIPT_FILE_COLUMN", missing.reason());
        assertTrue(missing.getMessage().contains("Order No"), missing.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void everyEncodingIsTheSameExport(String charset) {
        String text = Exports.PAYPAL_GERMAN.replace("Ana Example", "Änne Ébert").replace("ana@", "änne@");
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        Path file = Exports.file(folder, (mark + text).getBytes(Charset.forName(charset)));
        CheckoutFile read = CheckoutFile.open(file, CheckoutChoice.NONE, Exports.NOW);
        assertEquals(charset, read.encoding());
        assertEquals(read(text), Exports.rows(read));
        assertEquals("änne@studio.example", payment(Exports.rows(read), 1).email());
        assertEquals(read(text), read("\uFEFF" + text), "with a byte order mark");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void everySeparatorIsTheSameExport(String separator) {
        String text = Exports.PAYPAL.replace("\",\"", "\"" + separator + "\"");
        assertEquals(separator.charAt(0), Exports.open(folder, text).separator());
        assertEquals(read(Exports.PAYPAL), read(text));
        assertEquals(read(Exports.PAYPAL), read("sep=" + separator + "\r\n" + text.replace("\n", "\r\n")));
    }

    @Test
    void datesAreReadInTheOrderThatTheFileProves() {
        String rows = "receipt,email,amount,currency,date\n%s";
        String may = "a,a@x.example,1,EUR,05/04/2026\n";
        assertEquals(
                at("2026-04-05T00:00:00Z"),
                payment(read(rows.formatted(may + may.replace("05/", "31/"))), 1)
                        .at());
        assertEquals(
                at("2026-05-04T00:00:00Z"),
                payment(read(rows.formatted(may + may.replace("/04/", "/31/"))), 1)
                        .at());
        String future = may.replace("05/04", "05/11");
        assertEquals(
                at("2026-05-11T00:00:00Z"),
                payment(read(rows.formatted(future)), 1).at(),
                "not in November");
        String rising = may + may.replace("05/04", "06/03") + may.replace("05/04", "06/05");
        assertEquals(
                at("2026-05-04T00:00:00Z"),
                payment(read(rows.formatted(rising)), 1).at(),
                "in the order of time");
        Problem unclear = assertThrows(Problem.class, () -> read(rows.formatted(may)));
        assertEquals("RECEIPT_FILE_DATES", unclear.reason());
        Path file = Exports.file(folder, rows.formatted(may));
        var choice = new CheckoutChoice(null, null, DateOrder.DAY_FIRST, ZoneId.of("Europe/Berlin"));
        assertEquals(
                at("2026-04-04T22:00:00Z"),
                payment(Exports.rows(CheckoutFile.open(file, choice, Exports.NOW)), 1)
                        .at());
    }

    @Test
    void whatIsNoExportSaysWhy() {
        assertEquals("RECEIPT_FILE_FORMAT", reason("hello\nworld\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("RECEIPT_FILE_FORMAT", reason(new byte[0]));
        assertEquals("RECEIPT_FILE_FORMAT", reason("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("RECEIPT_FILE_SPREADSHEET", reason(new byte[] {'P', 'K', 3, 4, 0, 0}));
        byte[] noise = new byte[4_000];
        noise[0] = 'a';
        noise[1] = 'b';
        assertEquals("RECEIPT_FILE_NO_TEXT", reason(noise));
        assertEquals(
                "RECEIPT_FILE_MISSING",
                assertThrows(
                                Problem.class,
                                () -> CheckoutFile.open(folder.resolve("none"), CheckoutChoice.NONE, Exports.NOW))
                        .reason());
        String renamed = Exports.STRIPE.replace("Amount Refunded,Currency", "Given back,Currency");
        Problem column = assertThrows(Problem.class, () -> Exports.open(folder, renamed));
        assertEquals("RECEIPT_FILE_COLUMN", column.reason());
        assertTrue(column.getMessage().contains("amount refunded"), column.getMessage());
        String twice = Exports.STRIPE.replace(",Captured,", ",Amount,");
        assertEquals(
                "RECEIPT_FILE_HEADING_TWICE",
                assertThrows(Problem.class, () -> Exports.open(folder, twice)).reason());
    }

    private String reason(byte[] bytes) {
        Path file = Exports.file(folder, bytes);
        return assertThrows(Problem.class, () -> CheckoutFile.open(file, CheckoutChoice.NONE, Exports.NOW))
                .reason();
    }
}
