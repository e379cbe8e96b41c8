package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
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

/** Credits are given exactly as often as the limits say, and what was tried is on record. */
@OnBothStores
class RedemptionsTest {
    private static final int THREADS = 8;

    private final TestStore store;
    private Desk suri;
    private long ana;

    RedemptionsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private Answer redeem(long account, String typed) {
        return suri.redemptions().redeem(UUID.randomUUID(), account, typed);
    }

    private void assertLedgerIsClean() {
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
    }

    @Test
    void whatWasTypedAndWhatItWasTakenForAreOnRecord() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        String typed = "\u200B " + code.toLowerCase() + "\u00A0";
        assertEquals(Outcome.APPLIED, redeem(ana, typed).outcome());
        assertEquals(Outcome.MALFORMED_INPUT, redeem(ana, "\u0000?\uD800").outcome());

        List<Attempt> attempts = suri.redemptions().attempts(ana, null, 10).rows();
        assertEquals(2, attempts.size());
        Attempt applied = attempts.get(1);
        assertEquals(typed, applied.raw());
        assertEquals(code, applied.canonical());
        assertEquals("DE", applied.region());
        assertEquals(TestCodes.CREDITS, applied.credits());
        assertEquals("suri", applied.actor());
        Attempt broken = attempts.get(0);
        assertEquals("\uFFFD?\uFFFD", broken.raw());
        assertEquals("?\uFFFD", broken.canonical());
        assertNull(broken.credits());
    }

    @Test
    void aHugePasteIsAnsweredAndKeptShort() {
        assertEquals(Outcome.MALFORMED_INPUT, redeem(ana, "🎁".repeat(100_000)).outcome());
        Attempt attempt = suri.redemptions().attempts(ana, null, 1).rows().get(0);
        assertTrue(attempt.raw().length() <= 300);
    }

    @Test
    void theSameRequestIsAnsweredOnceAndTheSame() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        UUID request = UUID.randomUUID();
        Answer first = suri.redemptions().redeem(request, ana, code);
        Answer again = suri.redemptions().redeem(request, ana, code);
        assertFalse(first.replayed());
        assertTrue(again.replayed());
        assertEquals(first.message(), again.message());
        assertEquals(TestCodes.CREDITS, again.credits());
        assertEquals(TestCodes.CREDITS, suri.accounts().header(ana).balance());
        assertEquals(1, suri.redemptions().attempts(ana, null, 10).rows().size());
    }

    @Test
    void anotherTryUnderTheSameRequestIsRefused() {
        List<String> codes = TestCodes.anywhere().generate(store, 2);
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        UUID request = UUID.randomUUID();
        suri.redemptions().redeem(request, ana, codes.get(0));
        for (long account : new long[] {ana, luc}) {
            String code = codes.get(account == ana ? 1 : 0);
            Problem reused =
                    assertThrows(Problem.class, () -> suri.redemptions().redeem(request, account, code));
            assertEquals("REQUEST_REUSED", reused.reason());
        }
        assertEquals(TestCodes.CREDITS, suri.accounts().header(ana).balance());
        assertEquals(0, suri.accounts().header(luc).balance());
    }

    @Test
    void aDoubleClickIsAppliedOnce() throws Exception {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        UUID request = UUID.randomUUID();
        List<Answer> answers =
                AtOnce.run(THREADS, number -> () -> suri.redemptions().redeem(request, ana, code));
        assertTrue(answers.stream().allMatch(each -> each.outcome() == Outcome.APPLIED));
        assertEquals(1, answers.stream().filter(each -> !each.replayed()).count());
        assertEquals(TestCodes.CREDITS, suri.accounts().header(ana).balance());
        assertLedgerIsClean();
    }

    @Test
    void aBlockedAccountGetsNothing() throws SQLException {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update account set status = 'BLOCKED' where id = " + ana);
        }
        Answer answer = redeem(ana, code);
        assertEquals(Outcome.ACCOUNT_BLOCKED, answer.outcome());
        assertEquals("Invalid or expired code.", answer.message());
        assertEquals(0, suri.accounts().header(ana).balance());
    }

    @Test
    void anUnknownRegionMattersOnlyForBoundCodes() {
        long unknown = TestAccounts.add(store, "no@where.example", "No Where", (String) null);
        String bound = TestCodes.anywhere().in("DE").generate(store, 1).get(0);
        String free = TestCodes.anywhere().generate(store, 1).get(0);
        assertEquals(Outcome.REGION_UNKNOWN, redeem(unknown, bound).outcome());
        assertEquals(Outcome.APPLIED, redeem(unknown, free).outcome());
    }

    @Test
    void anAccountThatIsNotThereIsSaidSo() {
        Problem none = assertThrows(Problem.class, () -> redeem(999_999, "AB2CD3EFGH4J"));
        assertEquals("NO_SUCH_ACCOUNT", none.reason());
    }

    @Test
    void oneCodeForManyIsUsedExactlyAsOftenAsItMayBe() throws Exception {
        String code = TestCodes.anywhere().usable(5).generate(store, 1).get(0);
        List<Long> accounts = accounts();
        List<Outcome> outcomes = AtOnce.run(
                THREADS, number -> () -> redeem(accounts.get(number), code).outcome());
        assertEquals(5, Collections.frequency(outcomes, Outcome.APPLIED));
        assertEquals(3, Collections.frequency(outcomes, Outcome.CODE_EXHAUSTED));
        assertEquals("5", store.value("select uses from code where code = '" + code + "'"));
        assertEquals("5", store.value("select count(*) from redemption"));
        assertEquals(String.valueOf(5 * TestCodes.CREDITS), store.value("select sum(balance) from account"));
        assertLedgerIsClean();
    }

    @Test
    void aCampaignNeverGivesMoreThanItsBudget() throws Exception {
        List<String> codes =
                TestCodes.anywhere().within(4 * TestCodes.CREDITS + 100).generate(store, THREADS);
        List<Long> accounts = accounts();
        List<Outcome> outcomes = AtOnce.run(
                THREADS,
                number -> () -> redeem(accounts.get(number), codes.get(number)).outcome());
        assertEquals(4, Collections.frequency(outcomes, Outcome.APPLIED));
        assertEquals(4, Collections.frequency(outcomes, Outcome.CAMPAIGN_BUDGET_REACHED));
        assertEquals(String.valueOf(4 * TestCodes.CREDITS), store.value("select redeemed_credits from campaign"));
        assertEquals("4", store.value("select sum(uses) from code"));
        assertLedgerIsClean();
    }

    @Test
    void oneAccountWithManyCodesOfABatchUsesOne() throws Exception {
        List<String> codes = TestCodes.anywhere().generate(store, THREADS);
        List<Outcome> outcomes = AtOnce.run(
                THREADS, number -> () -> redeem(ana, codes.get(number)).outcome());
        assertEquals(1, Collections.frequency(outcomes, Outcome.APPLIED), outcomes::toString);
        assertEquals(TestCodes.CREDITS, suri.accounts().header(ana).balance());
        assertLedgerIsClean();
    }

    private List<Long> accounts() {
        return TestAccounts.addAll(
                store,
                IntStream.range(0, THREADS)
                        .mapToObj(i -> "customer" + i + "@studio.example")
                        .toList());
    }
}
