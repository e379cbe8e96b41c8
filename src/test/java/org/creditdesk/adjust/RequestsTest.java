package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is above a limit takes two people, and is looked at again when the second one decides. */
@OnBothStores
class RequestsTest {
    private static final Duration WAITING = Duration.ofDays(14);

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2026-05-01T10:00:00Z"));
    private Colleague sam;
    private Colleague suri;
    private long ana;

    RequestsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        sam = new Colleague(store, Role.SUPPORT, clock);
        if (store.kind() == StoreKind.POSTGRESQL) {
            suri = new Colleague(store, Role.SUPERVISOR, clock);
        }
    }

    @AfterEach
    void close() {
        suri().close();
        store.close();
    }

    /** An H2 file is open at one desk at a time: sam goes home before suri comes. */
    private Colleague suri() {
        if (suri == null) {
            sam.close();
            suri = new Colleague(store, Role.SUPERVISOR, clock);
        }
        return suri;
    }

    private static Compensation compensation(long account, long credits) {
        return new Compensation(
                UUID.randomUUID(), account, credits, null, new Because("OUTAGE", "T-9", "staff", "sorry", null));
    }

    private long asked(Change change) {
        Adjusted adjusted = sam.adjustments.make(change);
        assertEquals(RequestState.PENDING, adjusted.state());
        return adjusted.request();
    }

    private static void assertRefused(String reason, Runnable command) {
        assertEquals(reason, assertThrows(Problem.class, command::run).reason());
    }

    private void assertClean() {
        assertEquals(List.of(), suri().desk.verification().verify(Progress.NONE).problems());
    }

    @Test
    void whatIsApprovedIsPostedAsAskedUnderTheCheckersName() {
        Compensation wanted = new Compensation(
                UUID.randomUUID(),
                ana,
                500,
                clock.instant().plus(Duration.ofDays(90)),
                compensation(ana, 1).because());
        long id = asked(wanted);
        assertEquals(0, sam.balance(ana));
        AdjustmentRequest open = sam.requests.request(id);
        assertEquals("OVER_LIMIT sam ana@studio.example", open.exceeded() + " " + open.madeBy() + " " + open.email());

        Preview preview = suri().requests.preview(id);
        assertEquals(500, preview.after());
        Adjusted approved = suri.requests.approve(id);
        assertEquals(500, approved.balance());
        assertEquals(RequestState.APPROVED, approved.state());
        Entry entry = suri.desk.ledger().entries(ana, null, 1).rows().get(0);
        assertEquals(approved.entry(), entry.id());
        assertEquals(wanted.requestId(), entry.requestId());
        assertEquals(wanted.expires(), entry.expires());
        assertEquals(
                "suri OUTAGE T-9 staff sorry",
                String.join(
                        " ",
                        entry.actor(),
                        entry.reason(),
                        entry.ticket(),
                        entry.internalNote(),
                        entry.customerNote()));
        AdjustmentRequest closed = suri.requests.request(id);
        assertEquals("suri", closed.decidedBy());
        assertEquals(entry.id(), closed.entry());
        assertTrue(suri.requests.approve(id).replayed());
        assertEquals(500, suri.balance(ana));
        assertClean();
    }

    /** The maker's request id stands for what came of the request, whenever it is asked again. */
    @Test
    void theMakersRequestAgainIsAnsweredWithWhatCameOfIt() {
        Compensation wanted = compensation(ana, 500);
        long id = asked(wanted);
        suri().requests.approve(id);
        Adjusted again = suri.adjustments.make(wanted);
        assertTrue(again.replayed());
        assertEquals(RequestState.APPROVED, again.state());
        assertEquals(500, suri.balance(ana));
        assertRefused(
                "REQUEST_REUSED",
                () -> suri.adjustments.make(new Compensation(wanted.requestId(), ana, 501, null, wanted.because())));
    }

    @Test
    void nobodyDecidesTheirOwn() {
        long big = suri().adjustments.make(compensation(ana, 6_000)).request();
        assertFalse(suri.requests.preview(big).isAllowed());
        assertRefused("OWN_REQUEST", () -> suri.requests.approve(big));
        assertRefused("OWN_REQUEST", () -> suri.requests.reject(big, "no"));
        assertEquals(RequestState.PENDING, suri.requests.request(big).state());
        assertEquals(RequestState.WITHDRAWN, suri.requests.withdraw(big, " ").state());
        assertRefused("ALREADY_DECIDED", () -> suri.requests.approve(big));
    }

    /** With any other tool than the desk, too. */
    @Test
    void theDatabaseRefusesOnePersonForTwo() {
        long id = asked(compensation(ana, 500));
        suri();
        String decided = "decided_at = current_timestamp, why = 'x' where id = " + id;
        assertThrows(
                IllegalStateException.class,
                () -> store.execute(
                        "update adjustment_request set state = 'REJECTED', decided_by = 'sam', " + decided));
        assertThrows(
                IllegalStateException.class,
                () -> store.execute(
                        "update adjustment_request set state = 'APPROVED', decided_by = 'suri', " + decided));
        store.execute("update adjustment_request set state = 'REJECTED', decided_by = 'suri', " + decided);
    }

    @Test
    void supportDecidesNothingAndTakesBackOnlyItsOwn() {
        long id = asked(compensation(ana, 500));
        assertRefused("ROLE_MAY_NOT", () -> sam.requests.approve(id));
        assertRefused("ROLE_MAY_NOT", () -> sam.requests.reject(id, "no"));
        assertRefused("NOT_YOUR_REQUEST", () -> suri().requests.withdraw(id, null));
        assertEquals(
                RequestState.REJECTED,
                suri.requests.reject(id, " Paid on the card ").state());
        assertEquals("Paid on the card", suri.requests.request(id).why());
        assertRefused("ALREADY_DECIDED", () -> suri.requests.approve(id));
        assertEquals(0, suri.balance(ana));
        assertEquals(
                "1",
                store.value("select count(*) from audit_event where done and command = 'reject' and actor = 'suri'"
                        + " and before_value = 'PENDING' and after_value = 'REJECTED'"));
    }

    @Test
    void whyIsNeededToReject() {
        long id = asked(compensation(ana, 500));
        assertRefused("WHY_NEEDED", () -> suri().requests.reject(id, " "));
        assertRefused("WHY_TOO_LONG", () -> suri().requests.reject(id, "x".repeat(1_001)));
        assertRefused("NO_SUCH_REQUEST", () -> suri().requests.approve(id + 99));
    }

    @Test
    void theBalanceIsLookedAtAgain() {
        sam.bought(ana, 500, null);
        long id = asked(new Correction(UUID.randomUUID(), ana, -300, null, Because.of("OTHER")));
        sam.spent(ana, 201);
        assertFalse(suri().requests.preview(id).isAllowed());
        assertRefused("INSUFFICIENT_BALANCE", () -> suri.requests.approve(id));
        assertEquals(RequestState.PENDING, suri.requests.request(id).state(), "it may still be approved later");
        suri.bought(ana, 1, null);
        assertEquals(0, suri.requests.approve(id).balance());
        assertClean();
    }

    @Test
    void theAccountIsLookedAtAgain() {
        long id = asked(compensation(ana, 500));
        store.execute("update account set status = 'BLOCKED' where id = " + ana);
        assertRefused("GIVING_TO_BLOCKED", () -> suri().requests.approve(id));
        assertEquals(0, suri().balance(ana));
    }

    @Test
    void theApproversLimitIsLookedAtAgain() {
        long id = asked(compensation(ana, 500));
        suri();
        store.execute("update staff_limit set approve_up_to = 499 where holder = 'SUPERVISOR'");
        assertRefused("OVER_APPROVAL_LIMIT", () -> suri.requests.approve(id));
        store.execute("update staff_limit set approve_up_to = 500 where holder = 'SUPERVISOR'");
        assertEquals(500, suri.requests.approve(id).balance());
    }

    /** What somebody else approved is not counted towards anybody's limits. */
    @Test
    void whatWasApprovedDoesNotUseUpALimit() {
        long id = asked(compensation(ana, 4_000));
        suri().requests.approve(id);
        suri.adjustments.make(compensation(ana, 5_000));
        suri.adjustments.make(compensation(ana, 5_000));
        suri.adjustments.make(compensation(ana, 5_000));
        assertTrue(suri.adjustments.make(compensation(ana, 5_000)).isPosted(), "20,000 for one account");
        assertEquals(
                "OVER_ACCOUNT_LIMIT",
                suri.requests
                        .request(suri.adjustments.make(compensation(ana, 1)).request())
                        .exceeded());
        assertClean();
    }

    /** Putting back what one did oneself needs nobody, and then neither counts. */
    @Test
    void takingBackOnesOwnNeedsNoLimit() {
        List<EntryId> given = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            given.add(sam.adjustments.make(compensation(ana, 200)).entry());
        }
        assertFalse(sam.adjustments.make(compensation(ana, 1)).isPosted());
        for (EntryId entry : given) {
            assertTrue(sam.adjustments
                    .make(new Reversal(UUID.randomUUID(), entry, Because.of("OTHER")))
                    .isPosted());
        }
        assertTrue(sam.adjustments.make(compensation(ana, 200)).isPosted());
        assertClean();
    }

    @Test
    void reversalsAndVoidsAboveTheLimitWaitToo() {
        EntryId bought = sam.bought(ana, 900, null).entry();
        long reversal = asked(new Reversal(UUID.randomUUID(), bought, Because.of("CHARGEBACK", "T-1")));
        long voiding = asked(new Voiding(UUID.randomUUID(), bought, Because.of("CHARGEBACK", "T-1")));
        assertEquals(bought, sam.requests.request(reversal).target());
        assertEquals(0, suri().requests.approve(reversal).balance());
        assertEquals(
                EntryKind.REVERSAL,
                suri.desk.ledger().entries(ana, null, 1).rows().get(0).kind());
        assertRefused("GRANT_EMPTY", () -> suri.requests.approve(voiding));
        assertClean();
    }

    /** A void takes what is left when it is approved, and never more than was asked for. */
    @Test
    void aVoidTakesWhatIsLeftByThen() {
        EntryId bought = sam.bought(ana, 900, null).entry();
        long id = asked(new Voiding(UUID.randomUUID(), bought, Because.of("CHARGEBACK", "T-1")));
        sam.spent(ana, 300);
        assertEquals(-600, suri().requests.preview(id).amount());
        assertEquals(0, suri.requests.approve(id).balance());
        assertClean();
    }

    @Test
    void aRequestDoesNotWaitForEver() {
        long id = asked(compensation(ana, 500));
        clock.forward(WAITING.minusMillis(1));
        assertEquals(RequestState.PENDING, sam.requests.request(id).state());
        clock.forward(Duration.ofMillis(1));
        assertEquals(RequestState.EXPIRED, sam.requests.request(id).state());
        assertRefused("REQUEST_EXPIRED", () -> suri().requests.approve(id));
        assertRefused("REQUEST_EXPIRED", () -> suri().requests.reject(id, "late"));
        assertEquals(0, suri.requests.waiting());
        assertEquals(1, suri.expiries.due().requests());
        assertEquals(1, suri.expiries.run(Progress.NONE).requests());
        assertEquals(0, suri.expiries.run(Progress.NONE).requests());
        assertEquals("EXPIRED", store.value("select state from adjustment_request where id = " + id));
    }

    @Test
    void whatMayBeARepetitionIsPointedOut() {
        EntryId given = sam.adjustments.make(compensation(ana, 50)).entry();
        long id = asked(compensation(ana, 500));
        List<Similar> similar = sam.adjustments.preview(compensation(ana, 10)).similar();
        assertEquals(
                List.of(id),
                similar.stream().map(Similar::request).filter(Objects::nonNull).toList());
        assertEquals(
                List.of(given),
                similar.stream().map(Similar::entry).filter(Objects::nonNull).toList());
        sam.adjustments.make(new Reversal(UUID.randomUUID(), given, Because.of("OTHER")));
        sam.requests.withdraw(id, null);
        assertEquals(List.of(), sam.adjustments.preview(compensation(ana, 10)).similar());
        Compensation otherTicket = new Compensation(UUID.randomUUID(), ana, 10, null, Because.of("OUTAGE", "T-8"));
        sam.adjustments.make(compensation(ana, 5));
        assertEquals(List.of(), sam.adjustments.preview(otherTicket).similar());
    }

    @Test
    void theQueueIsPagedWithoutGapsOldestFirst() {
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            asked.add(asked(compensation(ana, 500 + i)));
        }
        sam.requests.withdraw(asked.remove(3), null);
        assertEquals(asked, all(suri().requests, RequestFilter.in(RequestState.PENDING)));
        assertEquals(6, suri.requests.waiting());
        assertEquals(7, all(suri.requests, RequestFilter.ALL).size());
        assertEquals(
                1, all(suri.requests, RequestFilter.in(RequestState.WITHDRAWN)).size());
        assertEquals(List.of(), all(suri.requests, new RequestFilter(null, "suri", null, null)));
        assertEquals(List.of(), all(suri.requests, new RequestFilter(null, null, "sam", null)));
        assertEquals(List.of(), all(suri.requests, new RequestFilter(null, null, null, ana + 1)));
    }

    private static List<Long> all(Requests requests, RequestFilter filter) {
        List<Long> ids = new ArrayList<>();
        Page<AdjustmentRequest, Long> page = requests.page(filter, null, 2);
        page.rows().forEach(each -> ids.add(each.id()));
        while (page.hasMore()) {
            page = requests.page(filter, page.next(), 2);
            page.rows().forEach(each -> ids.add(each.id()));
        }
        return ids;
    }

    @Test
    void approvedFromEightThreadsItIsPostedOnce() throws Exception {
        long id = asked(compensation(ana, 500));
        suri();
        List<Adjusted> answers = AtOnce.run(8, number -> () -> suri.requests.approve(id));
        assertEquals(1, answers.stream().filter(each -> !each.replayed()).count());
        assertEquals(1, answers.stream().map(Adjusted::entry).distinct().count());
        assertEquals(500, suri.balance(ana));
        assertClean();
    }

    @Test
    void approvedAndRejectedAtOnceItIsEitherOr() throws Exception {
        long id = asked(compensation(ana, 500));
        suri();
        AtOnce.run(8, number -> () -> {
            try {
                return number % 2 == 0
                        ? suri.requests.approve(id).state()
                        : suri.requests.reject(id, "no").state();
            } catch (Problem problem) {
                assertEquals("ALREADY_DECIDED", problem.reason());
                return null;
            }
        });
        AdjustmentRequest decided = suri.requests.request(id);
        assertEquals(decided.state() == RequestState.APPROVED ? 500 : 0, suri.balance(ana));
        if (decided.state() == RequestState.REJECTED) {
            assertNull(decided.entry());
        }
        assertClean();
    }
}
