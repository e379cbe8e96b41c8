package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeUse;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.redeem.TestCodes;
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

/** A redemption is undone once: its use can be had again, its credits come back as far as they are there. */
@OnBothStores
class RollingBackTest {
    private static final int THREADS = 8;
    private static final Because WHY = new Because("OTHER", "T-1", "wrong account", null, null);

    private final TestStore store;
    private Desk suri;
    private Desk sam;
    private long ana;
    private long luc;

    RollingBackTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        suri = store.desk(Role.SUPERVISOR);
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
        sam.close();
        suri.close();
        store.close();
    }

    private Outcome redeem(long account, String code) {
        return suri.redemptions().redeem(UUID.randomUUID(), account, code).outcome();
    }

    private EntryId redeemed(long account, String code) {
        assertEquals(Outcome.APPLIED, redeem(account, code));
        return suri.redemptions().redemptions(account, null, 1).rows().get(0).entry();
    }

    private void spend(long account, long credits) {
        var posts = new Posts("suri", suri.store().clock());
        suri.store()
                .write(session ->
                        posts.post(session, account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, credits)));
    }

    private static RollingBack rollingBack(EntryId entry) {
        return new RollingBack(UUID.randomUUID(), entry, WHY);
    }

    private Rollback rolledBack(EntryId entry) {
        return suri.redemptions().rollback(entry).orElseThrow();
    }

    private String refusal(Change change) {
        return assertThrows(Problem.class, () -> suri.adjustments().make(change))
                .reason();
    }

    private long redeemedCredits() {
        return suri.campaigns().get(1).redeemedCredits();
    }

    @Test
    void allOfItComesBackAndTheUseCanBeHadAgain() {
        String code = TestCodes.anywhere().within(150).generate(store, 2).get(0);
        EntryId entry = redeemed(ana, code);
        assertEquals(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, redeem(ana, code));
        Adjusted adjusted = suri.adjustments().make(rollingBack(entry));
        assertEquals(0, adjusted.balance());
        Rollback rollback = rolledBack(entry);
        assertEquals(150, rollback.collected());
        assertEquals(0, rollback.uncollected());
        assertEquals(adjusted.entry(), rollback.by());
        assertEquals("suri", rollback.actor());
        assertEquals("wrong account", rollback.internalNote());
        assertEquals(0, redeemedCredits());

        EntryId again = redeemed(ana, code);
        assertEquals(150, suri.accounts().header(ana).balance());
        suri.adjustments().make(rollingBack(again));
        assertEquals(Outcome.APPLIED, redeem(luc, code));
        assertEquals(Outcome.CODE_EXHAUSTED, redeem(ana, code));
    }

    @Test
    void whatWasSpentStaysACostOfTheCampaign() {
        List<String> codes = TestCodes.anywhere().within(300).generate(store, 2);
        String code = codes.get(0);
        EntryId entry = redeemed(ana, code);
        spend(ana, 30);
        Preview preview = suri.adjustments().preview(rollingBack(entry));
        assertEquals(List.of(120L, 0L, 120L), List.of(preview.before(), preview.after(), preview.takeable()));
        suri.adjustments().make(rollingBack(entry));
        assertEquals(120, rolledBack(entry).collected());
        assertEquals(30, rolledBack(entry).uncollected());
        assertEquals(0, suri.accounts().header(ana).balance());
        assertEquals(30, redeemedCredits());
        assertEquals(Outcome.APPLIED, redeem(ana, code));
        // 300 - 30 - 150 are left: it would be enough for one more if the 30 had been forgotten.
        assertEquals(180, redeemedCredits());
        assertEquals(Outcome.CAMPAIGN_BUDGET_REACHED, redeem(luc, codes.get(1)));
    }

    @Test
    void withNothingLeftOnlyTheUseIsReleased() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        EntryId entry = redeemed(ana, code);
        spend(ana, 150);
        RollingBack change = rollingBack(entry);
        Adjusted adjusted = suri.adjustments().make(change);
        assertNull(adjusted.entry());
        assertFalse(adjusted.replayed());
        assertNull(rolledBack(entry).by());
        assertEquals(150, rolledBack(entry).uncollected());
        assertEquals(150, redeemedCredits());
        assertTrue(suri.adjustments().make(change).replayed());
        assertEquals(Outcome.APPLIED, redeem(luc, code));
    }

    @Test
    void onceAndTheSameRequestIsAnsweredTheSame() {
        EntryId entry = redeemed(ana, TestCodes.anywhere().generate(store, 1).get(0));
        RollingBack change = rollingBack(entry);
        Adjusted first = suri.adjustments().make(change);
        Adjusted again = suri.adjustments().make(change);
        assertTrue(again.replayed());
        assertEquals(first.entry(), again.entry());
        assertEquals(first.balance(), again.balance());
        assertEquals("ALREADY_ROLLED_BACK", refusal(rollingBack(entry)));
        assertEquals(
                "redemption " + entry + ": 150 collected, 0 uncollected, by entry 2, ticket T-1, OTHER",
                store.value("select concat(subject, ': ', after_value, ', ', reason) from audit_event"
                        + " where command = 'roll back' and done"));
        assertEquals("REQUEST_REUSED", refusal(new RollingBack(change.requestId(), first.entry(), WHY)));
        assertEquals("REQUEST_REUSED", refusal(new Voiding(change.requestId(), entry, WHY)));
    }

    @Test
    void onlyRedemptionsAreRolledBackAndTheyAreNotReversed() {
        EntryId entry = redeemed(ana, TestCodes.anywhere().generate(store, 1).get(0));
        assertEquals("REVERSAL_OF_REDEMPTION", refusal(new Reversal(UUID.randomUUID(), entry, WHY)));
        assertEquals("NO_SUCH_ENTRY", refusal(rollingBack(new EntryId(ana, 99))));
        Adjusted given =
                suri.adjustments().make(new Compensation(UUID.randomUUID(), ana, 5, null, Because.of("GOODWILL")));
        assertEquals("NOT_A_REDEMPTION", refusal(rollingBack(given.entry())));
        assertEquals("NO_SUCH_REASON", refusal(new RollingBack(UUID.randomUUID(), entry, Because.of("BECAUSE"))));
        assertEquals("TICKET_NEEDED", refusal(new RollingBack(UUID.randomUUID(), entry, Because.of("CHARGEBACK"))));
        assertTrue(suri.redemptions().rollback(entry).isEmpty());
        try (Desk mia = store.desk(Role.MARKETING)) {
            Problem problem =
                    assertThrows(Problem.class, () -> mia.adjustments().make(rollingBack(entry)));
            assertEquals("ROLE_MAY_NOT", problem.reason());
        }
    }

    @Test
    void aboveTheLimitsSomebodyElseApproves() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        EntryId entry = redeemed(ana, code);
        store.execute("update staff_limit set per_grant = 100 where holder = 'SUPPORT'");
        RollingBack change = rollingBack(entry);
        Adjusted asked = sam.adjustments().make(change);
        assertEquals(RequestState.PENDING, asked.state());
        assertEquals(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, redeem(ana, code));
        spend(ana, 30);
        Adjusted approved = suri.requests().approve(asked.request());
        assertEquals(0, approved.balance());
        assertEquals(120, rolledBack(entry).collected());
        assertEquals("suri", rolledBack(entry).actor());
        assertTrue(sam.adjustments().make(change).replayed());
        EntryId second = redeemed(luc, code);
        Adjusted late = sam.adjustments().make(rollingBack(second));
        spend(luc, 150);
        Problem problem = assertThrows(Problem.class, () -> suri.requests().approve(late.request()));
        assertEquals("ROLLBACK_OF_NOTHING", problem.reason());
        assertEquals(
                problem.getMessage(), suri.requests().preview(late.request()).refusal());
        suri.requests().reject(late.request(), "nothing is left");
        assertNull(sam.adjustments().make(rollingBack(second)).entry());
    }

    @Test
    void everythingThatCountsAgrees() {
        List<String> codes = TestCodes.anywhere().byAccount(null).generate(store, 3);
        EntryId entry = redeemed(ana, codes.get(0));
        redeemed(luc, codes.get(1));
        suri.adjustments().make(rollingBack(entry));

        Figures figures = suri.figures().of(1);
        assertEquals(1, figures.funnel().redemptions());
        assertEquals(1, figures.funnel().accounts());
        assertEquals(150, figures.funnel().credits());
        assertEquals(1, figures.regions().size());
        assertEquals(1, suri.campaigns().batch(1).redeemed());
        assertEquals(
                List.of(ListedState.UNUSED, ListedState.REDEEMED, ListedState.UNUSED),
                suri.codeList().states(codes, Progress.NONE).stream()
                        .map(ListedCode::state)
                        .toList());
        List<CodeUse> uses = suri.lookup().details(codes.get(0)).redemptions();
        assertEquals("suri", uses.get(0).rolledBackBy());
        assertNull(suri.lookup().details(codes.get(1)).redemptions().get(0).rolledBackAt());
        assertEquals(0, suri.lookup().details(codes.get(0)).uses());
        assertEquals(
                "suri",
                suri.redemptions()
                        .redemptions(ana, null, 1)
                        .rows()
                        .get(0)
                        .rollback()
                        .actor());
    }

    @Test
    void beforeItsInstantItStillCounts() {
        String code = TestCodes.anywhere().within(150).generate(store, 1).get(0);
        EntryId entry = redeemed(ana, code);
        suri.adjustments().make(rollingBack(entry));
        Instant at = rolledBack(entry).at();
        assertEquals(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, autopsy(ana, code, at));
        assertEquals(Outcome.CODE_EXHAUSTED, autopsy(luc, code, at));
        assertEquals(Outcome.APPLIED, autopsy(ana, code, at.plus(1, ChronoUnit.MICROS)));
        assertEquals(Outcome.APPLIED, autopsy(luc, code, null));
    }

    private Outcome autopsy(long account, String code, Instant at) {
        return suri.autopsy().of(new AutopsyQuestion(code, account, at, null)).outcome();
    }

    @Test
    void anEndedCampaignAndARevokedBatchStaySo() {
        String code = TestCodes.anywhere().usable(100).generate(store, 1).get(0);
        EntryId first = redeemed(ana, code);
        EntryId second = redeemed(luc, code);
        try (Desk mia = store.desk(Role.MARKETING)) {
            mia.life().change(new LifeCommand(UUID.randomUUID(), 1, LifeAction.REVOKE, null, null));
            suri.adjustments().make(rollingBack(first));
            assertEquals(Outcome.REVOKED, redeem(ana, code));
            mia.campaigns().end(UUID.randomUUID(), 1, null);
            suri.adjustments().make(rollingBack(second));
        }
        assertEquals(0, redeemedCredits());
        assertEquals(0, suri.lookup().details(code).uses());
    }

    @Test
    void ofTwoAtOnceOneRollsItBack() throws Exception {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        EntryId entry = redeemed(ana, code);
        List<String> answers = AtOnce.run(THREADS, number -> () -> {
            try {
                (number % 2 == 0 ? suri : sam).adjustments().make(rollingBack(entry));
                return "done";
            } catch (Problem problem) {
                return problem.reason();
            }
        });
        assertEquals(1, answers.stream().filter("done"::equals).count());
        assertEquals(7, answers.stream().filter("ALREADY_ROLLED_BACK"::equals).count());
        assertEquals(0, suri.lookup().details(code).uses());
    }

    /** One after the other rolls back and redeems anew, all of them the same shared code, from slots and its row. */
    @Test
    void whileOthersRedeemTheCountsStayExact() throws Exception {
        int rounds = 3;
        String code = TestCodes.anywhere()
                .byAccount(1)
                .usable(THREADS + 1)
                .within((THREADS + 1L) * 150)
                .generate(store, 1)
                .get(0);
        AtOnce.run(THREADS, number -> () -> {
            long account = TestAccounts.add(store, "storm" + number + "@studio.example", "Storm", "DE");
            for (int i = 0; i < rounds; i++) {
                assertEquals(Outcome.APPLIED, redeem(account, code));
                EntryId entry = suri.redemptions()
                        .redemptions(account, null, 1)
                        .rows()
                        .get(0)
                        .entry();
                suri.adjustments().make(rollingBack(entry));
            }
            return redeem(account, code);
        });
        assertEquals(THREADS, suri.lookup().details(code).uses());
        assertEquals(THREADS * 150L, redeemedCredits());
        assertEquals(Outcome.APPLIED, redeem(ana, code));
        assertEquals(Outcome.CODE_EXHAUSTED, redeem(luc, code));
    }
}
