package org.creditdesk.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.RequestState;
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

/** Ana paid, Ben got her credits and used some up: she gets all of them, he gives what he has, the rest is written down. */
@OnBothStores
class WrongAccountTest {
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

    WrongAccountTest(StoreKind kind) {
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

    private long wrong(long spent) {
        long id = receipts.credited(ana, ben);
        receipts.spend(ben, spent);
        return id;
    }

    private void assertBalances(long ofAna, long ofBen) {
        assertEquals(List.of(ofAna, ofBen), List.of(receipts.balance(ana), receipts.balance(ben)));
    }

    /** Requested, collected, uncollected and whose, step by step. */
    private void assertWrittenDown(long id, String... steps) {
        List<ClawBackStep> found = suri.clawBacks().sheet(id).steps();
        assertEquals(
                List.of(steps),
                found.stream()
                        .map(step -> step.requested() + " " + step.collected() + " " + step.uncollected() + " of "
                                + (step.target().account() == ben ? "ben " : "ana ")
                                + step.target().seq())
                        .toList());
        assertTrue(found.stream().allMatch(step -> step.cause() == Cause.TWICE));
    }

    private String requests() {
        return store.value("select count(*) from adjustment_request where account_id in (" + ana + ", " + ben + ")");
    }

    private static Fixed fix(Desk desk, long id, Need need) {
        return desk.reconciliation().fix(id, need);
    }

    @Test
    void whatIsLeftComesBackOnceAndTheRestIsWrittenDown() {
        long id = wrong(30);
        Fix prepared = suri.reconciliation().evidence(id).fix();
        assertEquals(
                new Fix(Remedy.MOVE_WHAT_IS_LEFT, 100, ana, nameOfAna, new TakingBack(nameOfBen, 100, 70), null),
                prepared);
        assertEquals(30, prepared.takingBack().uncollected());
        assertBalances(0, 70);
        Fixed fixed = fix(suri, id, Need.OTHER_ACCOUNT);
        assertEquals(Remedy.MOVE_WHAT_IS_LEFT, fixed.remedy());
        assertEquals(100, fixed.credits());
        assertNull(fixed.need());
        assertBalances(100, 0);
        assertWrittenDown(id, "100 70 30 of ben 1");
        assertEquals(
                "-70 VOID BILLING_ERROR R-" + id + " suri",
                store.value("select amount || ' ' || kind || ' ' || reason || ' ' || receipt || ' ' || actor"
                        + " from ledger_entry where account_id = " + ben + " and seq = 3"));
        assertEquals(
                "100 PURCHASE MISSING_PURCHASE R-" + id + " suri",
                store.value("select amount || ' ' || kind || ' ' || reason || ' ' || receipt || ' ' || actor"
                        + " from ledger_entry where account_id = " + ana));
        assertEquals(Remedy.NONE, fix(suri, id, Need.OTHER_ACCOUNT).remedy());
        assertBalances(100, 0);
        assertEquals("1", store.value("select count(*) from claw_back where receipt_id = " + id));
    }

    @Test
    void theEvidenceTellsWhatBecameOfTheWrongCrediting() {
        long id = wrong(30);
        fix(suri, id, Need.OTHER_ACCOUNT);
        Evidence evidence = suri.reconciliation().evidence(id);
        assertEquals(
                List.of("ana true false", "ben false true"),
                evidence.entries().stream()
                        .map(each -> each.email().substring(0, 3) + " " + each.credits() + " " + each.isTakenBack())
                        .toList());
        assertEquals(1, evidence.sheet().steps().size());
        assertFalse(evidence.sheet().isOpen(), "no money went back, so nothing is to be written down");
    }

    @Test
    void whereAllIsUsedUpAllIsWrittenDown() {
        long id = wrong(100);
        assertEquals(
                new TakingBack(nameOfBen, 100, 0),
                suri.reconciliation().evidence(id).fix().takingBack());
        fix(suri, id, Need.OTHER_ACCOUNT);
        assertBalances(100, 0);
        assertWrittenDown(id, "100 0 100 of ben 1");
        assertNull(receipts.need(id));
    }

    @Test
    void otherCreditsThereAreTakenOnlyWhereTheOwnerAllowsIt() {
        long id = wrong(30);
        receipts.credited(ben);
        fix(suri, id, Need.OTHER_ACCOUNT);
        assertBalances(100, 100);
        assertWrittenDown(id, "100 70 30 of ben 1");
    }

    @Test
    void whereTheOwnerAllowsItWhatIsMissingComesFromOtherCredits() {
        store.execute("update setting set setting_value = 'ACCOUNT' where name = 'claw-back.from'");
        long id = wrong(30);
        receipts.credited(ben);
        assertEquals(
                new TakingBack(nameOfBen, 100, 100),
                suri.reconciliation().evidence(id).fix().takingBack());
        fix(suri, id, Need.OTHER_ACCOUNT);
        assertBalances(100, 70);
        assertWrittenDown(id, "100 70 30 of ben 1", "30 30 0 of ben 3");
    }

    /** Another purchase, of which all is taken, stays credited: nobody may be offered to credit it once more. */
    @Test
    void anotherPurchaseThatPaysForItStaysCredited() {
        store.execute("update setting set setting_value = 'ACCOUNT' where name = 'claw-back.from'");
        long id = wrong(100);
        long other = receipts.credited(ben);
        fix(suri, id, Need.OTHER_ACCOUNT);
        assertBalances(100, 0);
        assertWrittenDown(id, "100 0 100 of ben 1", "100 100 0 of ben 3");
        assertNull(receipts.need(other));
    }

    private static void limit(long perGrant) {
        store.execute("update staff_limit set per_grant = " + perGrant + ", per_day = null, per_account = null"
                + " where holder = 'SUPPORT'");
    }

    /** What sam asks for. */
    private long waiting(Need need, long id) {
        Fixed fixed = fix(sam, id, need);
        assertTrue(fixed.isWaiting());
        return fixed.request();
    }

    @Test
    void aboveTheLimitNothingIsGivenBeforeSomebodyApprovedTheTaking() {
        limit(50);
        long id = wrong(30);
        assertTrue(
                sam.reconciliation().approval(sam.reconciliation().evidence(id)).contains("50"));
        long asked = waiting(Need.OTHER_ACCOUNT, id);
        assertFalse(sam.reconciliation().evidence(id).isFixable());
        assertEquals(asked, fix(sam, id, Need.OTHER_ACCOUNT).request());
        assertEquals(asked, fix(suri, id, Need.OTHER_ACCOUNT).request());
        assertBalances(0, 70);
        suri.requests().approve(asked);
        assertBalances(0, 0);
        assertEquals("NOT_CREDITED", receipts.need(id));
        suri.requests().approve(waiting(Need.NOT_CREDITED, id));
        assertBalances(100, 0);
        assertNull(receipts.need(id));
        assertWrittenDown(id, "100 70 30 of ben 1");
    }

    @Test
    void whatIsTakenAtOnceIsGivenWhenItIsApproved() {
        limit(50);
        long id = wrong(60);
        long asked = waiting(Need.OTHER_ACCOUNT, id);
        assertBalances(0, 0);
        assertEquals("NOT_CREDITED", receipts.need(id));
        assertEquals(RequestState.PENDING, sam.reconciliation().evidence(id).requestState());
        suri.requests().approve(asked);
        assertBalances(100, 0);
        assertNull(receipts.need(id));
    }

    @Test
    void whatWasDecidedAgainstIsAskedForAgainOnlyForTheOneReceipt() {
        limit(50);
        long id = wrong(30);
        suri.requests().reject(waiting(Need.OTHER_ACCOUNT, id), "Ask Ben first");
        FixReport report = sam.reconciliation().fixAll(Need.OTHER_ACCOUNT, List.of(id), Progress.NONE);
        assertEquals(RequestState.REJECTED, report.fixed().get(0).state());
        assertEquals("1", requests());
        long again = waiting(Need.OTHER_ACCOUNT, id);
        assertBalances(0, 70);
        suri.requests().approve(again);
        fix(suri, id, Need.NOT_CREDITED);
        assertBalances(100, 0);
    }

    /** Ben buys something while the reversal of all of it waits, which nobody can approve any more. */
    @Test
    void whatIsUsedUpWhileAllOfItWasAskedForIsAskedForAnew() {
        limit(50);
        long id = receipts.credited(ana, ben);
        long asked = waiting(Need.OTHER_ACCOUNT, id);
        receipts.spend(ben, 30);
        assertEquals(asked, waiting(Need.OTHER_ACCOUNT, id));
        suri.requests().reject(asked, "Ben has used some");
        sam.reconciliation().fixAll(Need.OTHER_ACCOUNT, List.of(id), Progress.NONE);
        assertEquals("1", requests());
        suri.requests().approve(waiting(Need.OTHER_ACCOUNT, id));
        fix(suri, id, Need.NOT_CREDITED);
        assertBalances(100, 0);
        assertWrittenDown(id, "100 70 30 of ben 1");
    }

    /** Of the two, the first is used up and the second in part. */
    @Test
    void twoAtOnceMoveOnce() {
        List<Long> ids = List.of(wrong(70), wrong(70));
        List<FixReport> reports = List.of(suri, sam).parallelStream()
                .map(desk -> desk.reconciliation().fixAll(Need.OTHER_ACCOUNT, ids, Progress.NONE))
                .toList();
        assertEquals(2, reports.get(0).done() + reports.get(1).done());
        assertEquals(200, reports.get(0).given() + reports.get(1).given());
        assertBalances(200, 0);
        assertWrittenDown(ids.get(0), "100 0 100 of ben 1");
        assertWrittenDown(ids.get(1), "100 60 40 of ben 3");
    }

    @Test
    void theRightCreditingCanBeReversedAndGivenAgain() {
        long id = wrong(30);
        fix(suri, id, Need.OTHER_ACCOUNT);
        suri.adjustments()
                .make(new Reversal(UUID.randomUUID(), new EntryId(ana, 1), Because.of("BILLING_ERROR", "T-1")));
        assertBalances(0, 0);
        assertEquals("NOT_CREDITED", receipts.need(id));
        assertEquals(100, fix(suri, id, Need.NOT_CREDITED).credits());
        assertBalances(100, 0);
    }

    /** It was Ben's after all. */
    @Test
    void itCanBeMovedBack() {
        long id = wrong(30);
        fix(suri, id, Need.OTHER_ACCOUNT);
        suri.moves().move(UUID.randomUUID(), id, ben, Because.of("BILLING_ERROR", "T-1"));
        assertBalances(0, 100);
        assertNull(receipts.need(id));
    }

    /** Then it is the right one who owes what was paid back. */
    @Test
    void aRefundAfterwardsIsTakenFromTheRightAccount() {
        long id = wrong(30);
        fix(suri, id, Need.OTHER_ACCOUNT);
        receipts.becomes(id, 1000, null);
        assertEquals("NOT_CLAWED_BACK", receipts.need(id));
        assertEquals(-100, fix(suri, id, Need.NOT_CLAWED_BACK).credits());
        assertBalances(0, 0);
        assertNull(receipts.need(id));
    }
}
