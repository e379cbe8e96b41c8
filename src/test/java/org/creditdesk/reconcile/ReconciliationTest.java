package org.creditdesk.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every need of a receipt is reached, and left by its fix, once. */
@OnBothStores
class ReconciliationTest {
    private final TestStore store;
    private Desk suri;
    private TestReceipts receipts;
    private long ana;
    private long ben;

    ReconciliationTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = store.addAccount("ana@studio.example", "DE");
        ben = store.addAccount("ben@studio.example", "DE");
        suri = store.desk(Role.SUPERVISOR);
        receipts = new TestReceipts(store, suri);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
        suri.close();
        store.close();
    }

    /** Fixes it twice: the second time nothing happens. */
    private void fixes(long id, Need need, Remedy remedy, long credits) {
        assertEquals(need.name(), receipts.need(id));
        assertEquals(Map.of(need, 1L), suri.reconciliation().counts());
        Evidence evidence = suri.reconciliation().evidence(id);
        assertEquals(remedy, evidence.fix().remedy());
        assertEquals(credits, evidence.fix().credits());
        Fixed fixed = suri.reconciliation().fix(id, need);
        assertEquals(remedy, fixed.remedy());
        assertEquals(credits, fixed.credits());
        assertNull(fixed.need());
        assertNull(receipts.need(id));
        long ofAna = receipts.balance(ana);
        long ofBen = receipts.balance(ben);
        Fixed again = suri.reconciliation().fix(id, need);
        assertEquals(Remedy.NONE, again.remedy());
        assertEquals(0, again.credits());
        assertEquals(List.of(ofAna, ofBen), List.of(receipts.balance(ana), receipts.balance(ben)));
        assertEquals(Map.of(), suri.reconciliation().counts());
    }

    @Test
    void chargedAndNotCredited() {
        fixes(receipts.bought(ana, "ana@studio.example"), Need.NOT_CREDITED, Remedy.CREDIT, 100);
        assertEquals(100, receipts.balance(ana));
        assertEquals(
                "PURCHASE MISSING_PURCHASE R-1 suri",
                store.value("select kind || ' ' || reason || ' ' || receipt || ' ' || actor from ledger_entry"));
    }

    @Test
    void noAccountForTheEmail() {
        long id = receipts.bought(null, "Ana.New@studio.example");
        store.execute("update receipt set email_key = 'ana.new@studio.example' where id = " + id);
        assertEquals(Remedy.NONE, suri.reconciliation().evidence(id).fix().remedy());
        assertEquals(
                "NOT_PREPARED",
                assertThrows(Problem.class, () -> suri.reconciliation().fix(id, Need.NO_ACCOUNT))
                        .reason());
        store.execute("update account_email set email = 'ana.new@studio.example', email_key = 'ana.new@studio.example'"
                + " where account_id = " + ana);
        fixes(id, Need.NO_ACCOUNT, Remedy.CREDIT, 100);
        assertEquals(100, receipts.balance(ana));
        assertEquals("" + ana, store.value("select account_id from receipt"));
    }

    @Test
    void creditedTwice() {
        long id = receipts.credited(ana);
        receipts.compensated(id, ana);
        fixes(id, Need.CREDITED_TWICE, Remedy.TAKE_SECOND, -100);
        assertEquals(100, receipts.balance(ana));
    }

    /** The compensation is used up first, so that nothing of it can be taken; the purchase stays. */
    @Test
    void creditedTwiceAndSpent() {
        long id = receipts.credited(ana);
        receipts.compensated(id, ana);
        receipts.spend(ana, 130);
        fixes(id, Need.CREDITED_TWICE, Remedy.TAKE_SECOND, 0);
        assertEquals(70, receipts.balance(ana));
        assertEquals(
                "100 0 100", store.value("select requested || ' ' || collected || ' ' || uncollected from claw_back"));
    }

    @Test
    void creditedTwiceAndSpentInPart() {
        long id = receipts.credited(ana);
        receipts.compensated(id, ana);
        receipts.spend(ana, 30);
        fixes(id, Need.CREDITED_TWICE, Remedy.TAKE_SECOND, -70);
        assertEquals(100, receipts.balance(ana));
    }

    @Test
    void creditedToAnotherAccount() {
        long id = receipts.credited(ana, ben);
        fixes(id, Need.OTHER_ACCOUNT, Remedy.MOVE, 100);
        assertEquals(100, receipts.balance(ana));
        assertEquals(0, receipts.balance(ben));
    }

    @Test
    void lessThanThePackGives() {
        long id = receipts.credited(ana);
        store.execute("update receipt set should_be = 110 where id = " + id);
        fixes(id, Need.AMOUNT_DIFFERS, Remedy.GIVE_DIFFERENCE, 10);
        assertEquals(110, receipts.balance(ana));
    }

    @Test
    void moreThanThePackGives() {
        long id = receipts.credited(ana);
        store.execute("update receipt set should_be = 90 where id = " + id);
        fixes(id, Need.AMOUNT_DIFFERS, Remedy.ACCEPT, 0);
        assertEquals(100, receipts.balance(ana));
    }

    @Test
    void noPackForThePrice() {
        long id = receipts.bought(ana, null);
        store.execute("update receipt set credits = 0 where id = " + id);
        assertEquals(Remedy.NONE, suri.reconciliation().evidence(id).fix().remedy());
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.packs().set("EUR", 1000, 120);
        }
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertEquals(
                    "ROLE_MAY_NOT",
                    assertThrows(Problem.class, () -> sam.reconciliation().fix(id, Need.AMOUNT_DIFFERS))
                            .reason());
        }
        fixes(id, Need.AMOUNT_DIFFERS, Remedy.CREDIT, 120);
        assertEquals(120, receipts.balance(ana));
    }

    @Test
    void refundedAndNotClawedBack() {
        long id = receipts.credited(ana);
        receipts.spend(ana, 20);
        receipts.becomes(id, 500, null);
        fixes(id, Need.NOT_CLAWED_BACK, Remedy.CLAW_BACK, -50);
        assertEquals(30, receipts.balance(ana));
    }

    @Test
    void disputedAndWon() {
        long id = receipts.credited(ana);
        receipts.becomes(id, 0, "OPEN");
        fixes(id, Need.DISPUTED, Remedy.CLAW_BACK, -100);
        receipts.becomes(id, 0, "WON");
        fixes(id, Need.DISPUTED, Remedy.GIVE_BACK, 100);
        assertEquals(100, receipts.balance(ana));
    }

    @Test
    void supportCreditsWithinItsLimitsAndAsksAboveThem() {
        store.execute("update staff_limit set per_grant = 200, per_day = 150 where holder = 'SUPPORT'");
        long first = receipts.bought(ana, null);
        long second = receipts.bought(ana, null);
        try (Desk sam = store.desk(Role.SUPPORT)) {
            FixReport report = sam.reconciliation().fixEvery(Need.NOT_CREDITED, Progress.NONE);
            assertEquals(
                    List.of(2, 1L, 1L, 100L),
                    List.of(report.fixed().size(), report.done(), report.waiting(), report.given()));
            assertNull(receipts.need(first));
            Evidence evidence = sam.reconciliation().evidence(second);
            assertEquals(RequestState.PENDING, evidence.requestState());
            assertTrue(sam.reconciliation().fix(second, Need.NOT_CREDITED).isWaiting());
            assertEquals("1", store.value("select count(*) from adjustment_request"));
        }
        assertEquals(100, receipts.balance(ana));
        suri.requests().approve(1);
        assertEquals(200, receipts.balance(ana));
        assertNull(receipts.need(second));
    }

    @Test
    void creditingThatWasDecidedAgainstCanBeAskedForAgain() {
        long id = receipts.bought(ana, null);
        askAgain(id, Need.NOT_CREDITED);
        assertEquals(100, receipts.balance(ana));
    }

    @Test
    void aClawBackThatWasDecidedAgainstCanBeAskedForAgain() {
        long id = receipts.credited(ana);
        receipts.becomes(id, 1000, null);
        askAgain(id, Need.NOT_CLAWED_BACK);
        assertEquals(0, receipts.balance(ana));
    }

    @Test
    void theSecondCreditingThatWasLeftCanBeAskedForAgain() {
        long id = receipts.credited(ana);
        receipts.compensated(id, ana);
        askAgain(id, Need.CREDITED_TWICE);
        assertEquals(100, receipts.balance(ana));
    }

    /** A refusal is not for ever, but only who looks at the one receipt asks again. */
    private void askAgain(long id, Need need) {
        store.execute("update staff_limit set per_grant = 50 where holder = 'SUPPORT'");
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertTrue(sam.reconciliation().fix(id, need).isWaiting());
            assertFalse(sam.reconciliation().evidence(id).isFixable());
            suri.requests().reject(1, "Ask for the bank statement");
            assertTrue(sam.reconciliation().evidence(id).isFixable());
            FixReport report = sam.reconciliation().fixEvery(need, Progress.NONE);
            assertEquals(RequestState.REJECTED, report.fixed().get(0).state());
            assertEquals("1", store.value("select count(*) from adjustment_request"));
            assertEquals(2, sam.reconciliation().fix(id, need).request());
            assertEquals(2, sam.reconciliation().fix(id, need).request());
        }
        suri.requests().approve(2);
        assertNull(receipts.need(id));
        long balance = receipts.balance(ana);
        assertEquals(Remedy.NONE, suri.reconciliation().fix(id, need).remedy());
        assertEquals(balance, receipts.balance(ana));
    }

    @Test
    void twoAtOnceCreditOnce() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(receipts.bought(i % 2 == 0 ? ana : ben, null));
        }
        try (Desk sam = store.desk(Role.SUPPORT)) {
            List<FixReport> reports = List.of(suri, sam).parallelStream()
                    .map(desk -> desk.reconciliation().fixAll(Need.NOT_CREDITED, ids, Progress.NONE))
                    .toList();
            assertEquals(10, reports.get(0).done() + reports.get(1).done());
            assertEquals(1000, reports.get(0).given() + reports.get(1).given());
        }
        assertEquals(500, receipts.balance(ana));
        assertEquals(500, receipts.balance(ben));
    }

    @Test
    void theQueueIsReadPageByPageFromTheOldestOn() {
        for (int i = 0; i < 7; i++) {
            receipts.bought(ana, null);
        }
        List<Long> read = new ArrayList<>();
        ReceiptQueue.Key after = null;
        do {
            Page<Receipt, ReceiptQueue.Key> page = suri.reconciliation().page(Need.NOT_CREDITED, after, 3);
            page.rows().forEach(each -> read.add(each.id()));
            after = page.next();
        } while (after != null);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), read);
    }

    @Test
    void aRunStopsWhenItIsCancelled() {
        receipts.bought(ana, null);
        receipts.bought(ana, null);
        long[] told = new long[1];
        FixReport report = suri.reconciliation().fixEvery(Need.NOT_CREDITED, new Progress() {
            @Override
            public void report(long done) {
                told[0] = done;
            }

            @Override
            public boolean isCancelled() {
                return told[0] == 1;
            }
        });
        assertTrue(report.isCancelled());
        assertEquals(100, receipts.balance(ana));
        assertEquals(2, report.asked());
    }

    @Test
    void whatTheShopCreditedMeanwhileIsNotCreditedAgain() {
        long id = receipts.credited(ana);
        store.execute("update receipt set credited_account_id = null, credited_seq = null");
        store.execute("delete from receipt_entry");
        assertEquals(
                "RECEIPT_NAMED",
                assertThrows(Problem.class, () -> suri.reconciliation().fix(id, Need.NOT_CREDITED))
                        .reason());
        store.execute("update receipt set credited_account_id = " + ana + ", credited_seq = 1");
        store.execute("insert into receipt_entry values (1, " + ana + ", 1)");
    }

    @Test
    void whoMayNotIsRefusedAndTheTrailSaysSo() {
        long id = receipts.bought(ana, null);
        try (Desk mia = store.desk(Role.MARKETING)) {
            assertEquals(
                    "ROLE_MAY_NOT",
                    assertThrows(Problem.class, () -> mia.reconciliation().fix(id, Need.NOT_CREDITED))
                            .reason());
        }
        assertEquals("fix receipt", store.value("select command from audit_event where not done"));
    }
}
