package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.Exports;
import org.creditdesk.checkout.Rule;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports become receipts, each once, whatever was imported before and in whatever order. */
@OnBothStores
class ReceiptImportTest {
    private final StoreKind kind;
    private TestStore store;
    private Desk suri;

    @TempDir
    private Path folder;

    ReceiptImportTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        store = TestStores.fresh(kind);
        TestAccounts.addAll(store, List.of("ana@studio.example", "ben@studio.example"));
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.packs().set("EUR", 1997, 500);
            owner.packs().set("USD", 1997, 500);
            owner.packs().set("JPY", 500, 100);
        }
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private final List<ImportedRow> rows = new ArrayList<>();

    private ImportCounts run(String text) {
        rows.clear();
        CheckoutFile file = suri.receiptImport().open(Exports.file(folder, text), CheckoutChoice.NONE);
        return suri.receiptImport().run(file, Progress.NONE, rows::add).counts();
    }

    private ImportCounts dryRun(String text) {
        rows.clear();
        CheckoutFile file = suri.receiptImport().open(Exports.file(folder, text), CheckoutChoice.NONE);
        return suri.receiptImport().dryRun(file, Progress.NONE, rows::add).counts();
    }

    private List<ImportVerdict> verdicts() {
        return rows.stream().map(ImportedRow::verdict).toList();
    }

    private String receipts() {
        return store.value(
                "select string_agg(concat(receipt, ' ', amount_minor, ' ', currency, ' ', credits, ' ', state,"
                        + " ' ', refunded_minor, ' ', coalesce(dispute, '-'), ' ', case when account_id is null then 0 else 1 end), '; ' order by"
                        + " receipt) from receipt");
    }

    @Test
    void everyRowIsJudgedThenImportedAndThenKnown() {
        List<ImportVerdict> expected = List.of(
                ImportVerdict.NEW,
                ImportVerdict.NEW,
                ImportVerdict.NO_ACCOUNT,
                ImportVerdict.NEW,
                ImportVerdict.NEW,
                ImportVerdict.PASSED_OVER);
        ImportCounts dry = dryRun(Exports.STRIPE);
        assertEquals(expected, verdicts());
        assertEquals("0", store.value("select count(*) from receipt"));
        assertEquals(dry, run(Exports.STRIPE));
        assertEquals(expected, verdicts());
        assertEquals(new ImportCounts(5, 0, 0, 0, 1, 0, 1, 1), dry);
        String stored = receipts();
        assertTrue(stored.contains("pi_3A 1997 EUR 500 PAID 0 -"), stored);
        assertTrue(stored.contains("pi_3C 123450 USD 0 PAID 61725 - 0"), stored);
        assertTrue(stored.contains("pi_3D 1997 EUR 500 REFUNDED 1997 -"), stored);
        assertTrue(stored.contains("pi_3E 1997 EUR 500 DISPUTED 0 OPEN"), stored);
        assertEquals(new ImportCounts(0, 5, 0, 0, 1, 0, 0, 0), run(Exports.STRIPE));
        assertEquals(stored, receipts());
        assertTrue(suri.verification().verify(Progress.NONE).ok());
        assertEquals("0", store.value("select count(*) from ledger_entry"), "an import credits nothing");
    }

    @Test
    void refundsInRowsOfTheirOwnFindTheirPaymentInAnyOrder() {
        run(Exports.PAYPAL);
        assertEquals(ImportVerdict.REFUNDED, verdicts().get(2));
        String stored = receipts();
        assertTrue(stored.contains("2AB23456CD789012E 123450 USD 0 PAID 23450"), stored);
        assertTrue(stored.contains("1AB23456CD789012E 1997 EUR 500 DISPUTED 0 OPEN"), stored);
        assertEquals(new ImportCounts(0, 4, 0, 0, 2, 0, 0, 0), run(Exports.PAYPAL));
        assertEquals(new ImportCounts(0, 3, 0, 0, 0, 0, 0, 0), run(Exports.PAYPAL_GERMAN));
    }

    @Test
    void theSameWithTheRefundsFirst() {
        List<String> lines = Exports.PAYPAL.lines().toList();
        List<String> turned = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(turned);
        run(lines.get(0) + "\n" + String.join("\n", turned));
        String stored = receipts();
        assertTrue(stored.contains("2AB23456CD789012E 123450 USD 0 PAID 23450"), stored);
        assertTrue(stored.contains("1AB23456CD789012E 1997 EUR 500 DISPUTED 0 OPEN"), stored);
        assertEquals(new ImportCounts(0, 4, 0, 0, 2, 0, 0, 0), run(Exports.PAYPAL));
    }

    @Test
    void whatHappenedSinceIsToldAndAnOlderExportTakesNothingBack() {
        run(Exports.STRIPE);
        String later = Exports.STRIPE
                .replace("19.97,0.00,eur,true,19.97,0.00,eur,\"500", "19.97,9.97,eur,true,19.97,9.97,eur,\"500")
                .replace("needs_response", "won");
        assertEquals(1, dryRun(later).refunded());
        assertEquals(new ImportCounts(0, 3, 1, 1, 1, 0, 0, 0), run(later));
        String stored = receipts();
        assertTrue(stored.contains("pi_3A 1997 EUR 500 PAID 997"), stored);
        assertTrue(stored.contains("pi_3E 1997 EUR 500 PAID 0 REGAINED"), stored);
        assertEquals(5, run(Exports.STRIPE).known());
        assertEquals(stored, receipts());
        assertEquals(
                "0 997",
                store.value("select concat(value_before, ' ', value_after) from receipt_change"
                        + " where field = 'refunded'"));
    }

    @Test
    void oneStripePaymentIsOneReceiptByWhicheverNumberAnExportKnowsIt() {
        String old = """
                id,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer Email
                ch_3A,2026-05-01 10:20,19.97,0.00,eur,Paid,ana@studio.example
                """;
        run(old);
        assertEquals(ImportVerdict.CHANGED, runFirst(Exports.STRIPE));
        assertEquals("5", store.value("select count(*) from receipt"));
        assertEquals(1, run(old).known());
        String newest = old.replace("id,Created", "PaymentIntent ID,Created").replace("ch_3A", "pi_3A");
        assertEquals(1, run(newest).known());
    }

    private ImportVerdict runFirst(String text) {
        run(text);
        return verdicts().get(0);
    }

    @Test
    void aPackThatComesLaterGivesCreditsOnlyWhereThereAreNone() {
        run(Exports.STRIPE);
        try (Desk owner = ownerInstead()) {
            owner.packs().set("USD", 123_450, 40_000);
            owner.packs().set("EUR", 1997, 999);
        }
        suri = store.desk(Role.SUPERVISOR);
        assertEquals(1, run(Exports.STRIPE).changed());
        String stored = receipts();
        assertTrue(stored.contains("pi_3A 1997 EUR 500"), stored);
        assertTrue(stored.contains("pi_3C 123450 USD 40000"), stored);
    }

    /** An H2 file has one desk at a time. */
    private Desk ownerInstead() {
        suri.close();
        return store.desk(Role.OWNER);
    }

    @Test
    void badRowsAreNamedAndStopNoOther() {
        String text = Exports.STRIPE
                .replace("2026-05-01 10:20:30", "2026-13-01 10:20:30")
                .replace(",500,0,jpy", ",\"500,50\",0,jpy")
                .replace("2026-05-04 13:00:00,19.97,19.97", "2026-05-04 13:00:00,19.97,29.97");
        ImportCounts counts = run(text);
        assertEquals(3, counts.bad());
        assertEquals(2, counts.fresh());
        assertEquals(
                List.of(
                        "1 Created date (UTC) NO_TIME",
                        "2 Amount AMOUNT_TOO_FINE",
                        "4 Amount Refunded REFUND_ABOVE_AMOUNT"),
                rows.stream()
                        .filter(row -> row.verdict() == ImportVerdict.BAD)
                        .map(row -> row.row() + " " + row.column() + " " + row.rule())
                        .toList());
    }

    @Test
    void aCancelledImportGoesOnWhereItStood() {
        String text = "receipt,email,amount,currency,time\n"
                + Stream.iterate(1, i -> i + 1)
                        .limit(2 * ReceiptImport.CHUNK + 10)
                        .map(i -> "R-" + i + ",ana@studio.example,19.97,EUR,2026-05-01 10:00\n")
                        .collect(Collectors.joining())
                + "R-bad,ana@studio.example,x,EUR,2026-05-01 10:00\n";
        CheckoutFile file = suri.receiptImport().open(Exports.file(folder, text), CheckoutChoice.NONE);
        boolean[] stop = new boolean[1];
        ImportReport first = suri.receiptImport()
                .run(
                        file,
                        new Progress() {
                            @Override
                            public void report(long done) {
                                stop[0] = true;
                            }

                            @Override
                            public boolean isCancelled() {
                                return stop[0];
                            }
                        },
                        row -> {});
        assertTrue(first.cancelled());
        assertEquals(ReceiptImport.CHUNK, first.counts().rows());
        ImportReport second = suri.receiptImport().run(file, Progress.NONE, rows::add);
        assertEquals(ReceiptImport.CHUNK, second.resumedAfter());
        assertEquals(first.importId(), second.importId());
        assertEquals(2 * ReceiptImport.CHUNK + 10, second.counts().fresh());
        assertEquals(1, second.counts().bad());
        assertEquals(Rule.NO_AMOUNT, rows.get(rows.size() - 1).rule());
        ImportReport third = suri.receiptImport().run(file, Progress.NONE, row -> {});
        assertEquals(0, third.counts().fresh());
        assertEquals(2 * ReceiptImport.CHUNK + 10, third.counts().known());
        assertEquals(2, Long.parseLong(store.value("select count(*) from receipt_import where state = 'DONE'")));
    }

    @Test
    void onlySupervisorsAndOwnersImport() {
        CheckoutFile file = suri.receiptImport().open(Exports.file(folder, Exports.STRIPE), CheckoutChoice.NONE);
        suri.close();
        for (Role role : List.of(Role.SUPPORT, Role.MARKETING, Role.AUDITOR)) {
            try (Desk desk = store.desk(role)) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, () -> desk.receiptImport().run(file, Progress.NONE, row -> {}))
                                .reason());
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, () -> desk.packs().set("EUR", 1, 1))
                                .reason());
            }
        }
        suri = store.desk(Role.SUPERVISOR);
        assertThrows(Problem.class, () -> suri.packs().set("EUR", 1, 1));
    }

    /** Whatever order parts of an export come in, however often: the same receipts at the end. */
    @Test
    void theOrderOfImportsDoesNotMatter() {
        String expected = null;
        var chance = new Random(20261126);
        for (int round = 0; round < 4; round++) {
            List<String> parts = new ArrayList<>();
            for (String export : List.of(Exports.PAYPAL, Exports.STRIPE, Exports.GUMROAD, Exports.PAYPAL_GERMAN)) {
                List<String> lines = export.lines().toList();
                for (int i = 1; i < lines.size(); i++) {
                    String rest = lines.get(chance.nextInt(1, lines.size()));
                    parts.add(lines.get(0) + "\n" + lines.get(i) + "\n" + rest + "\n");
                }
            }
            Collections.shuffle(parts, chance);
            parts.forEach(this::run);
            String stored = receipts();
            expected = expected == null ? stored : expected;
            assertEquals(expected, stored, "round " + round);
            if (round < 3) {
                close();
                open();
            }
        }
    }
}
