package org.creditdesk.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.app.Desk;
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

/** Credits are taken back as far as they are due and there, once, and given back where a dispute was won. */
@OnBothStores
class ClawBacksTest {
    private final TestStore store;
    private Desk suri;
    private TestReceipts receipts;
    private long ana;

    ClawBacksTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = store.addAccount("ana@studio.example", "DE");
        suri = store.desk(Role.SUPERVISOR);
        receipts = new TestReceipts(store, suri);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
        suri.close();
        store.close();
    }

    @Test
    void aRefundTakesAllBackOnce() {
        long id = receipts.credited(ana);
        assertNull(receipts.need(id));
        receipts.becomes(id, 1000, null);
        assertEquals("NOT_CLAWED_BACK", receipts.need(id));
        ClawBackSheet before = suri.clawBacks().sheet(id);
        assertEquals("100 0 100 0 100 0", words(before));
        assertTrue(before.isOpen());
        ClawBackSheet after = suri.clawBacks().run(id);
        assertEquals("100 0 100 100 0 0", words(after));
        assertEquals(0, receipts.balance(ana));
        assertNull(receipts.need(id));
        suri.clawBacks().run(id);
        assertEquals(0, receipts.balance(ana));
        assertEquals("1", store.value("select count(*) from claw_back"));
        assertEquals(
                "-100 VOID R-1 REFUNDED",
                store.value("select amount || ' ' || kind || ' ' || receipt || ' ' || reason"
                        + " from ledger_entry where seq = 2"));
    }

    /** Granted, spent, due, taken, to be had now, uncollected. */
    private static String words(ClawBackSheet sheet) {
        return sheet.granted() + " " + sheet.spent() + " " + sheet.due() + " " + sheet.taken() + " "
                + sheet.collectable() + " " + sheet.uncollected();
    }

    @Test
    void whatWasSpentIsWrittenDownAsUncollectedAndNothingElseIsTouched() {
        long id = receipts.credited(ana);
        receipts.spend(ana, 70);
        receipts.credited(ana);
        receipts.becomes(id, 1000, null);
        assertEquals("100 70 100 30 0 70", words(suri.clawBacks().run(id)));
        assertEquals(100, receipts.balance(ana));
        assertEquals(
                "100 30 70", store.value("select requested || ' ' || collected || ' ' || uncollected from claw_back"));
        assertNull(receipts.need(id));
        suri.clawBacks().run(id);
        assertEquals("1", store.value("select count(*) from claw_back"));
    }

    @Test
    void allSpentIsWrittenDownToo() {
        long id = receipts.credited(ana);
        receipts.spend(ana, 100);
        receipts.becomes(id, 1000, null);
        assertEquals("100 100 100 0 0 100", words(suri.clawBacks().run(id)));
        assertEquals(
                "100 0 100", store.value("select requested || ' ' || collected || ' ' || uncollected from claw_back"));
        assertNull(receipts.need(id));
    }

    @Test
    void theRestIsCollectedLaterWhereTheOwnerAllowsIt() {
        long id = receipts.credited(ana);
        receipts.spend(ana, 70);
        receipts.becomes(id, 1000, null);
        suri.clawBacks().run(id);
        receipts.credited(ana);
        assertEquals("100 70 100 30 0 70", words(suri.clawBacks().run(id)));
        store.execute("update setting set setting_value = 'ACCOUNT' where name = 'claw-back.from'");
        assertEquals("100 70 100 100 0 0", words(suri.clawBacks().run(id)));
        assertEquals(30, receipts.balance(ana));
        suri.clawBacks().run(id);
        assertEquals(30, receipts.balance(ana));
    }

    @Test
    void partialRefundsTakeTheSamePartRoundedDownOnTheirSum() {
        long id = receipts.credited(ana);
        receipts.becomes(id, 333, null);
        assertEquals("100 0 33 33 0 0", words(suri.clawBacks().run(id)));
        receipts.becomes(id, 667, null);
        assertEquals("NOT_CLAWED_BACK", receipts.need(id));
        assertEquals("100 0 66 66 0 0", words(suri.clawBacks().run(id)));
        receipts.becomes(id, 1000, null);
        assertEquals("100 0 100 100 0 0", words(suri.clawBacks().run(id)));
        assertEquals(0, receipts.balance(ana));
        assertEquals(
                "33 33 34",
                store.value("select string_agg(cast(-amount as varchar(9)), ' ' order by seq)"
                                .replace("string_agg(", store.kind() == StoreKind.H2 ? "listagg(" : "string_agg(")
                                .replace(
                                        ", ' ' order by seq)",
                                        store.kind() == StoreKind.H2
                                                ? ", ' ') within group (order by seq)"
                                                : ", ' ' order by seq)")
                        + " from ledger_entry where kind = 'VOID'"));
    }

    @Test
    void aDisputeThatWasWonIsGivenBackOnce() {
        long id = receipts.credited(ana);
        receipts.spend(ana, 40);
        receipts.becomes(id, 0, "OPEN");
        assertEquals("DISPUTED", receipts.need(id));
        assertEquals("100 40 100 60 0 40", words(suri.clawBacks().run(id)));
        assertNull(receipts.need(id));
        assertEquals(0, receipts.balance(ana));
        receipts.becomes(id, 0, "WON");
        assertEquals("DISPUTED", receipts.need(id));
        assertEquals(60, suri.clawBacks().sheet(id).back());
        assertEquals("100 40 0 0 0 0", words(suri.clawBacks().run(id)));
        assertEquals(60, receipts.balance(ana));
        assertNull(receipts.need(id));
        suri.clawBacks().run(id);
        assertEquals(60, receipts.balance(ana));
        assertEquals("CHARGEBACK", store.value("select reason from ledger_entry where kind = 'REVERSAL'"));
    }

    @Test
    void aDisputeThatWasLostNeedsNothingMoreAndARefundBesidesIsTakenOnlyOnce() {
        long id = receipts.credited(ana);
        receipts.becomes(id, 0, "OPEN");
        suri.clawBacks().run(id);
        receipts.becomes(id, 300, "LOST");
        suri.clawBacks().run(id);
        assertEquals(0, receipts.balance(ana));
        assertNull(receipts.need(id));
        receipts.becomes(id, 300, "REGAINED");
        assertEquals("100 0 30 30 0 0", words(suri.clawBacks().run(id)));
        assertEquals(70, receipts.balance(ana), "all back, and the refund taken of that");
        assertNull(receipts.need(id));
    }

    @Test
    void whatIsAboveTheLimitWaitsForSomebodyElseAndIsAskedForOnce() {
        store.execute("update staff_limit set per_grant = 50 where holder = 'SUPPORT'");
        long id = receipts.credited(ana);
        receipts.becomes(id, 400, null);
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertEquals("100 0 40 40 0 0", words(sam.clawBacks().run(id)));
            receipts.becomes(id, 1000, null);
            ClawBackSheet sheet = sam.clawBacks().run(id);
            assertEquals("100 0 100 40 0 0", words(sheet));
            assertEquals(60, sheet.waiting());
            assertEquals("NOT_CLAWED_BACK", receipts.need(id));
            sam.clawBacks().run(id);
            suri.clawBacks().run(id);
            assertEquals("2", store.value("select count(*) from claw_back"));
            assertEquals(60, receipts.balance(ana));
        }
        suri.requests().approve(1);
        assertEquals(0, receipts.balance(ana));
        assertNull(receipts.need(id));
        assertEquals("100 0 100 100 0 0", words(suri.clawBacks().run(id)));
    }

    @Test
    void whatWasRejectedMayBeAskedForAgain() {
        store.execute("update staff_limit set per_grant = 50 where holder = 'SUPPORT'");
        long id = receipts.credited(ana);
        receipts.becomes(id, 1000, null);
        try (Desk sam = store.desk(Role.SUPPORT)) {
            sam.clawBacks().run(id);
            suri.requests().reject(1, "The customer called");
            assertEquals("NOT_CLAWED_BACK", receipts.need(id));
            sam.clawBacks().run(id);
        }
        suri.requests().approve(2);
        assertEquals(0, receipts.balance(ana));
        assertNull(receipts.need(id));
    }

    @Test
    void aPurchaseThatWasReversedByHandOwesNothing() {
        long id = receipts.credited(ana);
        suri.adjustments()
                .make(new Reversal(
                        UUID.randomUUID(),
                        new org.creditdesk.ledger.EntryId(ana, 1),
                        Because.of("BILLING_ERROR", "T-1")));
        assertEquals("NOT_CREDITED", receipts.need(id));
        receipts.becomes(id, 1000, null);
        assertNull(receipts.need(id));
        assertEquals("0 0 0 0 0 0", words(suri.clawBacks().sheet(id)));
    }

    @Test
    void aDisputeOfWhatWasNeverCreditedIsWrittenDown() {
        long id = receipts.bought(ana, null);
        receipts.becomes(id, 0, "OPEN");
        assertEquals("DISPUTED", receipts.need(id));
        suri.clawBacks().run(id);
        assertNull(receipts.need(id));
    }

    @Test
    void whoMayNotIsRefused() {
        long id = receipts.credited(ana);
        receipts.becomes(id, 1000, null);
        try (Desk aldo = store.desk(Role.AUDITOR)) {
            assertEquals(
                    "ROLE_MAY_NOT",
                    assertThrows(Problem.class, () -> aldo.clawBacks().run(id)).reason());
            assertEquals("100 0 100 0 100 0", words(aldo.clawBacks().sheet(id)));
        }
        assertEquals(100, receipts.balance(ana));
        assertEquals(
                "NO_SUCH_RECEIPT",
                assertThrows(Problem.class, () -> suri.clawBacks().run(77)).reason());
    }
}
