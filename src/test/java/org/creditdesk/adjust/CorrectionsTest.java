package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.GrantUse;
import org.creditdesk.ledger.Origin;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections, reversals and voids move exactly what they say, once, or nothing at all. */
@OnBothStores
class CorrectionsTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant SOON = START.plus(Duration.ofHours(1));
    private static final Because WRONG = new Because("BILLING_ERROR", "T-1", "for staff", "for Ana", null);

    private final TestStore store;
    private final SetClock clock = new SetClock(START);
    private Colleague suri;
    private long ana;

    CorrectionsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        suri = new Colleague(store, Role.SUPERVISOR, clock);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.desk.verification().verify(Progress.NONE).problems());
        suri.close();
        store.close();
    }

    private static Correction correction(long account, long amount) {
        return new Correction(UUID.randomUUID(), account, amount, null, WRONG);
    }

    private static Reversal reversal(EntryId entry) {
        return new Reversal(UUID.randomUUID(), entry, Because.of("OTHER"));
    }

    private static Voiding voiding(EntryId grant) {
        return new Voiding(UUID.randomUUID(), grant, Because.of("OTHER"));
    }

    private Entry newest() {
        return suri.desk.ledger().entries(ana, null, 1).rows().get(0);
    }

    /** Refused in the preview and in earnest, with the same sentence, and nothing has moved. */
    private Problem assertRefused(String reason, Change change) {
        long balance = suri.balance(ana);
        String entries = store.value("select count(*) from ledger_entry");
        Preview preview = suri.adjustments.preview(change);
        assertFalse(preview.isAllowed(), reason);
        assertEquals(balance, preview.after());
        Problem problem = assertThrows(Problem.class, () -> suri.adjustments.make(change), reason);
        assertEquals(reason, problem.reason());
        assertEquals(preview.refusal(), problem.getMessage());
        assertEquals(balance, suri.balance(ana));
        assertEquals(entries, store.value("select count(*) from ledger_entry"));
        return problem;
    }

    @Test
    void aCorrectionCarriesEverythingThatWasSaid() {
        Adjusted up = suri.adjustments.make(new Correction(UUID.randomUUID(), ana, 100, SOON, WRONG));
        assertEquals(100, up.balance());
        Entry entry = newest();
        assertEquals(up.entry(), entry.id());
        assertEquals(EntryKind.ADJUSTMENT, entry.kind());
        assertEquals(Origin.CORRECTION, entry.origin());
        assertEquals(SOON, entry.expires());
        assertEquals(
                "BILLING_ERROR T-1 for staff for Ana suri",
                String.join(
                        " ",
                        entry.reason(),
                        entry.ticket(),
                        entry.internalNote(),
                        entry.customerNote(),
                        entry.actor()));
        assertEquals(70, suri.adjustments.make(correction(ana, -30)).balance());
        assertNull(newest().origin());
    }

    @Test
    void whatExceedsTheBalanceIsRefusedWithTheNumbers() {
        suri.adjustments.make(correction(ana, 100));
        Problem problem = assertRefused("INSUFFICIENT_BALANCE", correction(ana, -101));
        assertTrue(problem.getMessage().contains("100") && problem.getMessage().contains("101"), problem::getMessage);
        assertEquals(0, suri.adjustments.make(correction(ana, -100)).balance());
    }

    /** Credits whose time ran out are still in the balance until they are swept, but cannot be taken. */
    @Test
    void creditsWhoseTimeRanOutCannotBeTaken() {
        suri.adjustments.make(new Correction(UUID.randomUUID(), ana, 100, SOON, WRONG));
        suri.adjustments.make(correction(ana, 40));
        clock.forward(Duration.ofHours(2));
        assertRefused("INSUFFICIENT_BALANCE", correction(ana, -41));
        Preview preview = suri.adjustments.preview(correction(ana, -10));
        assertEquals(140, preview.before());
        assertEquals(30, preview.after());
        assertEquals(30, suri.adjustments.make(correction(ana, -10)).balance());
        assertEquals(4, newest().id().seq(), "the expiry went before");
    }

    @Test
    void nothingTooMuchAndThePastAreNoCorrections() {
        assertRefused("AMOUNT_ZERO", correction(ana, 0));
        assertRefused("AMOUNT_ZERO", correction(ana, Long.MIN_VALUE));
        suri.adjustments.make(correction(ana, 1));
        assertRefused("BALANCE_OVERFLOW", correction(ana, Long.MAX_VALUE));
        assertRefused("EXPIRY_PAST", new Correction(UUID.randomUUID(), ana, 5, START, WRONG));
        assertRefused("EXPIRY_OF_NOTHING", new Correction(UUID.randomUUID(), ana, -1, SOON, WRONG));
    }

    @Test
    void aBlockedAccountIsGivenNothingButCanBeTakenFrom() {
        suri.adjustments.make(correction(ana, 50));
        store.execute("update account set status = 'BLOCKED' where id = " + ana);
        assertRefused("GIVING_TO_BLOCKED", correction(ana, 1));
        assertRefused("GIVING_TO_BLOCKED", new Compensation(UUID.randomUUID(), ana, 1, null, Because.of("GOODWILL")));
        assertEquals(20, suri.adjustments.make(correction(ana, -30)).balance());
    }

    @Test
    void anEntryIsReversedOnceAndBothKnowOfEachOther() {
        EntryId given = suri.adjustments.make(correction(ana, 100)).entry();
        Adjusted reversed = suri.adjustments.make(reversal(given));
        assertEquals(0, reversed.balance());
        EntryDetail original = suri.desk.ledger().detail(given);
        EntryDetail reversing = suri.desk.ledger().detail(reversed.entry());
        assertEquals(reversed.entry(), original.reversedBy());
        assertEquals(given.seq(), reversing.entry().reverses());
        assertEquals(0, original.grant().remaining());
        assertEquals(List.of(new GrantUse(given.seq(), Origin.CORRECTION, 100, null)), reversing.uses());
        assertEquals(
                reversed.entry().seq(),
                suri.desk.ledger().reversals(ana, List.of(given.seq())).get(given.seq()));
        assertRefused("ALREADY_REVERSED", reversal(given));
        assertRefused("REVERSAL_OF_REVERSAL", reversal(reversed.entry()));
    }

    @Test
    void twoWhoReverseTheSameEntryReverseItOnce() throws Exception {
        EntryId given = suri.adjustments.make(correction(ana, 100)).entry();
        List<String> outcomes = AtOnce.run(8, number -> () -> {
            try {
                return suri.adjustments.make(reversal(given)).entry().toString();
            } catch (Problem problem) {
                return problem.reason();
            }
        });
        assertEquals(7, outcomes.stream().filter("ALREADY_REVERSED"::equals).count(), outcomes::toString);
        assertEquals(0, suri.balance(ana));
    }

    @Test
    void whatWasSpentCannotBeReversedAndTheFormSaysWhatIsLeft() {
        EntryId given = suri.adjustments.make(correction(ana, 100)).entry();
        suri.spent(ana, 60);
        Preview preview = suri.adjustments.preview(reversal(given));
        assertEquals(40, preview.takeable());
        Problem problem = assertRefused("REVERSED_GRANT_SPENT", reversal(given));
        assertTrue(problem.getMessage().contains("100") && problem.getMessage().contains("40"), problem::getMessage);
        assertEquals(40, suri.adjustments.preview(voiding(given)).takeable());
        assertEquals(0, suri.adjustments.make(voiding(given)).balance());
        assertRefused("GRANT_EMPTY", voiding(given));
    }

    /** A reversed debit gives the credits back as what they were. */
    @Test
    void aReversedSpendComesBackWithOriginAndExpiry() {
        suri.bought(ana, 100, SOON);
        EntryId spend = suri.spent(ana, 60).entry();
        suri.adjustments.make(reversal(spend));
        Grant back = suri.desk.ledger().grants(ana, null, 1).rows().get(0);
        assertEquals(60, back.remaining());
        assertEquals(Origin.PURCHASE, back.origin());
        assertEquals(SOON, back.expires());
        assertEquals(100, suri.balance(ana));
    }

    @Test
    void aReversedSpendOfSeveralKindsComesBackAsACorrectionWithoutExpiry() {
        suri.bought(ana, 50, SOON);
        suri.adjustments.make(correction(ana, 50));
        EntryId spend = suri.spent(ana, 80).entry();
        suri.adjustments.make(reversal(spend));
        Grant back = suri.desk.ledger().grants(ana, null, 1).rows().get(0);
        assertEquals(80, back.remaining());
        assertEquals(Origin.CORRECTION, back.origin());
        assertNull(back.expires());
    }

    @Test
    void aReversedExpiryDoesNotRunOutAgainAtOnce() {
        suri.bought(ana, 50, SOON);
        clock.forward(Duration.ofHours(2));
        assertEquals(1, suri.expiries.run(Progress.NONE).grants());
        EntryId expiry = newest().id();
        assertEquals(50, suri.adjustments.make(reversal(expiry)).balance());
        assertNull(suri.desk.ledger().grants(ana, null, 1).rows().get(0).expires());
        assertEquals(0, suri.expiries.run(Progress.NONE).grants());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertRefused("NO_SUCH_ENTRY", reversal(new EntryId(ana, 7)));
        assertRefused("NO_SUCH_GRANT", voiding(new EntryId(ana, 7)));
        suri.adjustments.make(correction(ana, 10));
        suri.spent(ana, 5);
        assertRefused("NO_SUCH_GRANT", voiding(new EntryId(ana, 2)));
    }

    @Test
    void theSameRequestAgainIsAnsweredAndAnotherUnderItsIdRefused() {
        Correction first = correction(ana, 100);
        Adjusted posted = suri.adjustments.make(first);
        Reversal back = reversal(posted.entry());
        suri.adjustments.make(back);
        suri.adjustments.make(correction(ana, 5));
        Adjusted again = suri.adjustments.make(first);
        assertTrue(again.replayed());
        assertEquals(posted.entry(), again.entry());
        assertEquals(100, again.balance());
        assertTrue(suri.adjustments.make(back).replayed());
        for (Change other : List.of(
                new Correction(first.requestId(), ana, 99, null, WRONG),
                new Compensation(first.requestId(), ana, 100, null, WRONG),
                new Reversal(first.requestId(), posted.entry(), WRONG),
                new Reversal(back.requestId(), new EntryId(ana, 3), back.because()),
                new Correction(first.requestId(), ana, 100, null, Because.of("OTHER")))) {
            Problem reused = assertThrows(Problem.class, () -> suri.adjustments.make(other));
            assertEquals("REQUEST_REUSED", reused.reason());
        }
        assertEquals(5, suri.balance(ana));
    }

    @Test
    void aRefusalLeavesItsEventAndNothingElse() {
        Correction tooMuch = correction(ana, -1);
        assertRefused("INSUFFICIENT_BALANCE", tooMuch);
        assertEquals(
                "correct false INSUFFICIENT_BALANCE",
                store.value("select command || ' ' || lower(cast(done as varchar(5))) || ' ' || reason from audit_event"
                        + " where request_id = '" + tooMuch.requestId() + "'"));
        assertEquals("1", store.value("select count(*) from audit_event where account_id = " + ana));
    }
}
