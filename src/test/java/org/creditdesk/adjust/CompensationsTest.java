package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody gives more than the limits say, whatever they click and however often; every refusal leaves a trace. */
@OnBothStores
class CompensationsTest {
    private static final int THREADS = 8;
    /** Of SUPPORT: in one grant, and both in a day and to one account. */
    private static final int PER_GRANT = 200;

    private static final int PER_DAY = 1_000;

    private final TestStore store;
    private Desk sam;
    private long ana;

    CompensationsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private static Compensation goodwill(long account, long credits) {
        return new Compensation(UUID.randomUUID(), account, credits, null, Because.of("GOODWILL"));
    }

    private Compensation because(String reason, String ticket) {
        return new Compensation(UUID.randomUUID(), ana, 10, null, new Because(reason, ticket, null, null, null));
    }

    private void give(long... credits) {
        for (long each : credits) {
            sam.adjustments().make(goodwill(ana, each));
        }
    }

    /** Refused with this reason in the preview and in earnest, and nothing is left but the event that says so. */
    private void assertRefused(String reason, Desk desk, Compensation compensation) {
        long account = compensation.accountId();
        long balance = desk.accounts().header(account).balance();
        String entries = store.value("select count(*) from ledger_entry");
        String events = events();
        Preview preview = desk.adjustments().preview(compensation);
        assertFalse(preview.isAllowed(), reason);
        assertEquals(balance, preview.after());
        assertEquals(events, events(), "a preview is no event");

        Problem refused = assertThrows(Problem.class, () -> desk.adjustments().make(compensation), reason);
        assertEquals(reason, refused.reason());
        assertEquals(refused.getMessage(), preview.refusal());
        assertEquals(balance, desk.accounts().header(account).balance());
        assertEquals(entries, store.value("select count(*) from ledger_entry"));
        assertEquals(Long.parseLong(events) + 1, Long.parseLong(events()));
        assertEquals(
                reason,
                store.value("select reason from audit_event where not done and account_id = " + account
                        + " and actor = '" + desk.member().name() + "' and request_id = '"
                        + compensation.requestId() + "'"));
    }

    /** Not posted, but asked for, with the limit that it was above; the preview says so before. */
    private void assertAsked(String limit, Desk desk, Compensation compensation) {
        long account = compensation.accountId();
        long balance = desk.accounts().header(account).balance();
        String entries = store.value("select count(*) from ledger_entry");
        Preview preview = desk.adjustments().preview(compensation);
        assertTrue(preview.isAllowed(), limit);
        assertTrue(preview.needsApproval(), limit);
        Adjusted answer = desk.adjustments().make(compensation);
        assertEquals(RequestState.PENDING, answer.state());
        assertFalse(answer.isPosted());
        assertEquals(limit, desk.requests().request(answer.request()).exceeded());
        assertEquals(balance, desk.accounts().header(account).balance());
        assertEquals(entries, store.value("select count(*) from ledger_entry"));
        assertEquals(
                "request compensate",
                store.value("select command from audit_event where done and request_id = '" + compensation.requestId()
                        + "'"));
        assertTrue(desk.adjustments().make(compensation).replayed(), "asked once");
    }

    private String events() {
        return store.value("select count(*) from audit_event");
    }

    @Test
    void oneGrantIsLimited() {
        give(PER_GRANT);
        assertEquals(PER_GRANT, sam.accounts().header(ana).balance());
        assertAsked("OVER_LIMIT", sam, goodwill(ana, PER_GRANT + 1));
        assertRefused("BALANCE_OVERFLOW", sam, goodwill(ana, Long.MAX_VALUE));
    }

    @Test
    void aDayIsLimitedOverAllAccounts() {
        for (int i = 0; i < 5; i++) {
            long account = TestAccounts.add(store, "c" + i + "@studio.example", "Customer", "DE");
            sam.adjustments().make(goodwill(account, PER_GRANT - 1));
        }
        assertAsked("OVER_DAILY_LIMIT", sam, goodwill(ana, 6));
        give(5);
        assertEquals(5, sam.accounts().header(ana).balance());
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            assertEquals(300, suri.adjustments().make(goodwill(ana, 295)).balance(), "each has a limit of their own");
        }
    }

    @Test
    void oneAccountIsLimited() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            for (int i = 0; i < 4; i++) {
                suri.adjustments().make(goodwill(ana, 5_000));
            }
            assertAsked("OVER_ACCOUNT_LIMIT", suri, goodwill(ana, 1));
            long luc = TestAccounts.add(store, "luc@studio.example", "Luc", "FR");
            assertEquals(1, suri.adjustments().make(goodwill(luc, 1)).balance());
        }
        assertAsked("OVER_LIMIT", sam, goodwill(ana, PER_GRANT + 1));
    }

    @Test
    void someReasonsNeedATicket() {
        assertRefused("TICKET_NEEDED", sam, because("MISSING_PURCHASE", null));
        assertRefused("TICKET_NEEDED", sam, because("MISSING_PURCHASE", " \t"));
        sam.adjustments().make(because("MISSING_PURCHASE", " T-77 "));
        Entry entry = sam.ledger().entries(ana, null, 1).rows().get(0);
        assertEquals("T-77", entry.ticket());
        assertEquals("MISSING_PURCHASE", entry.reason());
        assertEquals("sam", entry.actor());
    }

    @Test
    void aReasonOutsideTheCatalogueIsRefused() {
        assertRefused("NO_SUCH_REASON", sam, because("BECAUSE", null));
        assertRefused("NO_SUCH_REASON", sam, because(null, null));
        assertRefused("NO_SUCH_REASON", sam, because("goodwill", null));
    }

    @Test
    void nothingAndLessThanNothingCannotBeGiven() {
        assertRefused("CREDITS_POSITIVE", sam, goodwill(ana, 0));
        assertRefused("CREDITS_POSITIVE", sam, goodwill(ana, -1));
        assertRefused("CREDITS_POSITIVE", sam, goodwill(ana, Long.MIN_VALUE));
    }

    @Test
    void textsThatTheDatabasesCannotKeepAreRefused() {
        String tooLong = "x".repeat(2_001);
        assertRefused("NOTE_TOO_LONG", sam, noted(tooLong, null));
        assertRefused("NOTE_TOO_LONG", sam, noted(null, tooLong));
        assertRefused("NULL_CHARACTER", sam, noted("a\0b", null));
        assertRefused("TICKET_TOO_LONG", sam, because("GOODWILL", "x".repeat(101)));
        sam.adjustments().make(noted("🎁".repeat(1_000), "é".repeat(2_000)));
        assertEquals(
                "🎁".repeat(1_000),
                sam.ledger().entries(ana, null, 1).rows().get(0).internalNote());
    }

    private Compensation noted(String forStaff, String forCustomer) {
        return new Compensation(
                UUID.randomUUID(), ana, 10, null, new Because("GOODWILL", null, forStaff, forCustomer, null));
    }

    @Test
    void marketingAndAuditMayNot() {
        for (Role role : List.of(Role.MARKETING, Role.AUDITOR)) {
            try (Desk desk = store.desk(role)) {
                assertRefused("ROLE_MAY_NOT", desk, goodwill(ana, 1));
            }
        }
    }

    @Test
    void whatWasDoneIsOnRecord() {
        give(30);
        Compensation second = goodwill(ana, 12);
        sam.adjustments().make(second);
        String event = "select %s from audit_event where done and request_id = '" + second.requestId() + "'";
        assertEquals("30", store.value(event.formatted("before_value")));
        assertEquals("42", store.value(event.formatted("after_value")));
        assertEquals("GOODWILL", store.value(event.formatted("reason")));
        assertEquals("sam", store.value(event.formatted("actor")));
    }

    @Test
    void anotherCompensationUnderTheSameRequestIsRefused() {
        Compensation first = goodwill(ana, 30);
        sam.adjustments().make(first);
        var more = new Compensation(first.requestId(), ana, 31, null, Because.of("GOODWILL"));
        Problem reused = assertThrows(Problem.class, () -> sam.adjustments().make(more));
        assertEquals("REQUEST_REUSED", reused.reason());
        assertEquals(30, sam.accounts().header(ana).balance());
    }

    @Test
    void theSameRequestFromEightThreadsIsPostedOnceAndAnsweredAlike() throws Exception {
        Compensation compensation = goodwill(ana, 150);
        List<Adjusted> posted =
                AtOnce.run(THREADS, number -> () -> sam.adjustments().make(compensation));
        assertPostedOnce(posted, 150);
    }

    @Test
    void aDoubleClickOnTheLastOfTheDayIsNotToldThatTheDayIsOver() throws Exception {
        give(200, 200, 200, 200);
        Compensation last = goodwill(ana, 200);
        List<Adjusted> posted =
                AtOnce.run(THREADS, number -> () -> sam.adjustments().make(last));
        assertPostedOnce(posted, PER_DAY);
    }

    private void assertPostedOnce(List<Adjusted> posted, long balance) {
        assertEquals(1, posted.stream().filter(each -> !each.replayed()).count());
        assertEquals(1, posted.stream().map(Adjusted::entry).distinct().count());
        assertTrue(posted.stream().allMatch(each -> each.balance() == balance));
        assertEquals(balance, sam.accounts().header(ana).balance());
        assertEquals(List.of(), sam.verification().verify(Progress.NONE).problems());
    }

    @Test
    void theDayIsLimitedAlsoForEightCustomersAtOnce() throws Exception {
        List<Long> accounts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            accounts.add(TestAccounts.add(store, "c" + i + "@studio.example", "Customer", "DE"));
        }
        List<String> reasons = AtOnce.run(THREADS, number -> () -> limit(goodwill(accounts.get(number), PER_GRANT)));
        assertEquals(String.valueOf(PER_DAY), store.value("select sum(amount) from ledger_entry"), reasons::toString);
        assertEquals(3, reasons.stream().filter("OVER_DAILY_LIMIT"::equals).count());
    }

    /** The limit that it was above; "given" when it was not. */
    private String limit(Compensation compensation) {
        Adjusted answer = sam.adjustments().make(compensation);
        return answer.isPosted()
                ? "given"
                : sam.requests().request(answer.request()).exceeded();
    }

    @Test
    void whatThePreviewPromisesIsWhatHappens() {
        Compensation compensation = goodwill(ana, 77);
        Preview preview = sam.adjustments().preview(compensation);
        assertTrue(preview.isAllowed());
        assertNull(preview.refusal());
        assertEquals(0, sam.accounts().header(ana).balance(), "a preview changes nothing");
        assertEquals(preview.after(), sam.adjustments().make(compensation).balance());
    }
}
