package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.checkout.Exports;
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

/** What became of a receipt is told whole, in its order, and without anything of another receipt. */
@OnBothStores
class ReceiptHistoriesTest {
    private final TestStore store;
    private Desk suri;

    @TempDir
    private Path folder;

    ReceiptHistoriesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        TestAccounts.addAll(store, List.of("ana@studio.example", "ben@studio.example"));
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private void run(String text) {
        CheckoutFile file = suri.receiptImport().open(Exports.file(folder, text), CheckoutChoice.NONE);
        suri.receiptImport().run(file, Progress.NONE, row -> {});
    }

    private ReceiptHistory history(String receipt) {
        long id = suri.receipts().beginning(receipt, 1).get(0).id();
        return suri.receipts().history(id).orElseThrow();
    }

    @Test
    void refundsAndDisputesOfRowsOfTheirOwnAreItsEvents() {
        run(Exports.PAYPAL);
        ReceiptHistory ben = history("2AB23456CD789012E");
        assertEquals("ben@studio.example", ben.email());
        assertNull(ben.creditedEmail());
        assertEquals(
                List.of(new ReceiptHistory.Event(
                        "3AB23456CD789012E", null, 23_450, "USD", Instant.parse("2026-05-03T17:00:00Z"))),
                ben.events());
        ReceiptHistory ana = history("1AB23456CD789012E");
        assertEquals(
                List.of(Dispute.OPEN),
                ana.events().stream().map(ReceiptHistory.Event::dispute).toList());
        assertEquals(
                List.of("dispute", "state"),
                ana.changes().stream().map(each -> each.change().field()).toList());
    }

    @Test
    void whatLaterImportsChangedStandsWithItsFileOldestFirst() {
        String heading = "Receipt ID,Email,Amount,Currency,Date,Refunded\n";
        String first = "R-1,ana@studio.example,19.97,EUR,2026-05-01 10:00,%s\n";
        String other = "R-2,ben@studio.example,19.97,EUR,2026-05-01 10:00,%s\n";
        run(heading + first.formatted("") + other.formatted(""));
        run(heading + first.formatted("5.00") + other.formatted(""));
        run(heading + first.formatted("19.97") + other.formatted("1.00"));
        ReceiptHistory history = history("R-1");
        assertEquals(Receipt.State.REFUNDED, history.receipt().state());
        List<ReceiptHistory.Change> refunds = history.changes().stream()
                .filter(each -> each.change().field().contains("refund"))
                .toList();
        assertEquals(2, refunds.size(), history.changes().toString());
        assertEquals(refunds.get(0).change().after(), refunds.get(1).change().before());
        assertTrue(refunds.get(0).at().isBefore(refunds.get(1).at()));
        assertTrue(history.changes().stream().allMatch(each -> each.file().endsWith(".csv")));
        assertEquals(
                1, history("R-2").changes().size(), history("R-2").changes().toString());
    }

    @Test
    void oneThatIsNotThereHasNone() {
        assertTrue(suri.receipts().history(4_711).isEmpty());
    }
}
