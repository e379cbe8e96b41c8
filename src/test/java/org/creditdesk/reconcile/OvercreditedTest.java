package org.creditdesk.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Need;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** Ben got Ana's credits and had used some up: what was missing then is collected as soon as there is something. */
@OnBothStores
class OvercreditedTest {
    /** Signing in takes as long as all the rest, so that all share one store, and each has accounts of its own. */
    private static TestStore store;

    private static Desk suri;
    private static Desk sam;
    private static TestReceipts receipts;
    private static int number;

    private final String nameOfAna;
    private final String nameOfBen;
    private long ana;
    private long ben;

    OvercreditedTest(StoreKind kind) {
        number++;
        nameOfAna = "ana" + number + "@studio.example";
        nameOfBen = "ben" + number + "@studio.example";
    }

    @BeforeParameterizedClassInvocation
    static void open(StoreKind kind) {
        store = TestStores.fresh(kind);
        suri = store.desk(Role.SUPERVISOR);
        sam = store.desk(Role.SUPPORT);
        receipts = new TestReceipts(store, suri);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        sam.close();
        suri.close();
        store.close();
    }

    @BeforeEach
    void addAccounts() {
        ana = store.addAccount(nameOfAna, "DE");
        ben = store.addAccount(nameOfBen, "DE");
        limit(1_000);
        store.execute("update setting set setting_value = 'GRANT' where name = 'claw-back.from'");
    }

    @AfterEach
    void verify() {
        // Verification holds all that sam posted against the limits of now.
        limit(1_000);
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
    }

    private void allowOtherGrants() {
        store.execute("update setting set setting_value = 'ACCOUNT' where name = 'claw-back.from'");
    }

    private static void limit(long perGrant) {
        store.execute("update staff_limit set per_grant = " + perGrant + ", per_day = null, per_account = null"
                + " where holder = 'SUPPORT'");
    }

    /** Bought by Ana and moved to her, after Ben had spent some of it. */
    private long moved(long spent) {
        long id = receipts.credited(ana, ben);
        receipts.spend(ben, spent);
        suri.reconciliation().fix(id, Need.OTHER_ACCOUNT);
        return id;
    }

    private void assertMissing(long id, Overcredited... expected) {
        assertEquals(List.of(expected), suri.clawBacks().sheet(id).overcredited());
    }

    private Overcredited ofBen(long taken, long waiting, long collectable) {
        return new Overcredited(ben, nameOfBen, 100, taken, waiting, collectable);
    }

    private void assertBalances(long ofAna, long ofBen) {
        assertEquals(List.of(ofAna, ofBen), List.of(receipts.balance(ana), receipts.balance(ben)));
    }

    @Test
    void whatIsMissingIsCollectedOnceFromWhatWasBoughtSince() {
        long id = moved(100);
        assertMissing(id, ofBen(0, 0, 0));
        assertFalse(suri.clawBacks().sheet(id).isOpen());
        receipts.credited(ben);
        assertMissing(id, ofBen(0, 0, 0));
        allowOtherGrants();
        assertMissing(id, ofBen(0, 0, 100));
        assertTrue(suri.clawBacks().sheet(id).isOpen());
        assertEquals(List.of(), suri.clawBacks().run(id).overcredited());
        assertBalances(100, 0);
        int steps = suri.clawBacks().sheet(id).steps().size();
        assertEquals(steps, suri.clawBacks().run(id).steps().size());
        assertBalances(100, 0);
    }

    @Test
    void noMoreThanIsMissingAndNoMoreThanThereIs() {
        long id = moved(100);
        allowOtherGrants();
        receipts.credited(ben);
        receipts.spend(ben, 60);
        suri.clawBacks().run(id);
        assertBalances(100, 0);
        assertMissing(id, ofBen(40, 0, 0));
        receipts.credited(ben);
        suri.clawBacks().run(id);
        assertBalances(100, 40);
        assertMissing(id);
    }

    /** The taking waited for somebody, and with it all that comes behind it. */
    @Test
    void whatATakingThatWaitedLeftOpenIsTakenWhenTheRightOneIsCredited() {
        allowOtherGrants();
        limit(50);
        long id = receipts.credited(ana, ben);
        receipts.spend(ben, 30);
        receipts.credited(ben);
        Fixed asked = sam.reconciliation().fix(id, Need.OTHER_ACCOUNT);
        assertTrue(asked.isWaiting());
        suri.requests().approve(asked.request());
        assertBalances(0, 100);
        suri.reconciliation().fix(id, Need.NOT_CREDITED);
        assertBalances(100, 70);
        assertMissing(id);
    }

    /** Nobody allowed to take from other grants; this one is the crediting's own. */
    @Test
    void whatSomebodyGaveBackByHandIsTakenAgain() {
        long id = moved(30);
        suri.adjustments()
                .make(new Reversal(UUID.randomUUID(), new EntryId(ben, 3), Because.of("BILLING_ERROR", "T-1")));
        assertBalances(100, 70);
        assertMissing(id, ofBen(0, 0, 70));
        suri.clawBacks().run(id);
        assertBalances(100, 0);
        assertMissing(id, ofBen(70, 0, 0));
    }

    @Test
    void aboveTheLimitItWaitsAndIsNotAskedForTwice() {
        long id = moved(100);
        allowOtherGrants();
        receipts.credited(ben);
        limit(50);
        assertTrue(sam.clawBacks().approval(sam.clawBacks().sheet(id)).contains("50"));
        assertNull(suri.clawBacks().approval(suri.clawBacks().sheet(id)));
        sam.clawBacks().run(id);
        assertMissing(id, ofBen(0, 100, 0));
        suri.clawBacks().run(id);
        assertBalances(100, 100);
        assertEquals("1", store.value("select count(*) from adjustment_request where account_id = " + ben));
        suri.requests()
                .approve(Long.parseLong(store.value("select id from adjustment_request where account_id = " + ben)));
        assertBalances(100, 0);
        assertMissing(id);
    }

    /** Its own fix comes first: from Ben nothing may be taken that Ana does not get. */
    @Test
    void whileTheWrongCreditingStandsNothingIsMissing() {
        allowOtherGrants();
        limit(50);
        long id = receipts.credited(ana, ben);
        receipts.spend(ben, 30);
        Fixed asked = sam.reconciliation().fix(id, Need.OTHER_ACCOUNT);
        suri.requests().reject(asked.request(), "Ask Ben first");
        assertMissing(id);
        suri.clawBacks().run(id);
        assertBalances(0, 70);
    }

    @Test
    void twoAtOnceTakeItOnce() {
        long id = moved(50);
        allowOtherGrants();
        receipts.credited(ben);
        List.of(suri, sam).parallelStream().forEach(desk -> desk.clawBacks().run(id));
        assertBalances(100, 50);
    }

    @Test
    void ofACreditingTooManyTheSame() {
        long id = receipts.credited(ana);
        receipts.compensated(id, ben);
        receipts.spend(ben, 80);
        suri.reconciliation().fix(id, Need.CREDITED_TWICE);
        assertBalances(100, 0);
        assertMissing(id, ofBen(20, 0, 0));
        allowOtherGrants();
        receipts.credited(ben);
        suri.clawBacks().run(id);
        assertBalances(100, 20);
    }
}
