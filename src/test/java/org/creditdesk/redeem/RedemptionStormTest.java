package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
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

/** Many redeem at once, each from a desk of its own; what was acknowledged is exactly what the limits allow. */
@OnBothStores
class RedemptionStormTest {
    private static final int THREADS = 16;
    /** {@code -Dstorm.attempts=…} for a longer storm. */
    private static final int ATTEMPTS = Integer.getInteger("storm.attempts", 150);

    /** Few, so that they come again to slots in which something was left. */
    private static final int ACCOUNTS = 12;

    private static final int USES = ATTEMPTS - 13;
    private static final int AFFORDED = ATTEMPTS - 17;

    private final TestStore store;
    private List<Long> accounts;
    private Desk desk;
    private Desk other;

    RedemptionStormTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        accounts = TestAccounts.addAll(
                store,
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> "storm" + i + "@studio.example")
                        .toList());
        desk = store.desk(Role.OWNER);
        // A second process cannot open an H2 file; a second desk of PostgreSQL has connections of its own.
        other = store.kind() == StoreKind.H2 ? desk : store.desk(Role.OWNER);
    }

    @AfterEach
    void close() {
        if (other != desk) {
            other.close();
        }
        desk.close();
        store.close();
    }

    /** Accounts try the code again and again, each request twice, as after a lost answer. @return how many were told yes */
    private int storm(String code) throws Exception {
        var next = new AtomicInteger();
        List<Integer> applied = AtOnce.run(THREADS, number -> () -> {
            Desk mine = number % 2 == 0 ? desk : other;
            int yes = 0;
            for (int i = next.getAndIncrement(); i < ATTEMPTS; i = next.getAndIncrement()) {
                UUID request = UUID.randomUUID();
                Answer first = mine.redemptions().redeem(request, accounts.get(i % ACCOUNTS), code);
                Answer again = mine.redemptions().redeem(request, accounts.get(i % ACCOUNTS), code);
                assertTrue(again.replayed());
                assertEquals(first.outcome(), again.outcome());
                yes += first.outcome() == Outcome.APPLIED ? 1 : 0;
            }
            return yes;
        });
        return applied.stream().mapToInt(Integer::intValue).sum();
    }

    private void assertGiven(long times) {
        assertEquals(
                times * TestCodes.CREDITS,
                accounts.stream()
                        .mapToLong(account -> desk.accounts().header(account).balance())
                        .sum());
        assertEquals(List.of(), desk.verification().verify(Progress.NONE).problems());
    }

    @Test
    void aSharedCodeIsUsedExactlyAsOftenAsItMayBe() throws Exception {
        String code = TestCodes.anywhere()
                .byAccount(null)
                .usable(USES)
                .generate(store, desk, 1)
                .get(0);
        assertEquals(USES, storm(code));
        assertGiven(USES);
        assertEquals(USES, desk.lookup().details(code).uses());
    }

    @Test
    void aBudgetIsUsedUpToTheLastCreditAndNoFurther() throws Exception {
        String code = TestCodes.anywhere()
                .byAccount(null)
                .usable(10_000)
                .within((long) AFFORDED * TestCodes.CREDITS + 1)
                .generate(store, desk, 1)
                .get(0);
        assertEquals(AFFORDED, storm(code));
        assertGiven(AFFORDED);
    }

    @Test
    void aCodeForOneGoesToOne() throws Exception {
        assertEquals(1, storm(TestCodes.anywhere().generate(store, desk, 1).get(0)));
        assertGiven(1);
    }

    @Test
    void anAccountGetsNoMoreThanItMayHave() throws Exception {
        List<String> codes = TestCodes.anywhere().byAccount(3).generate(store, desk, THREADS);
        List<Answer> answers = AtOnce.run(
                THREADS,
                number -> () -> (number % 2 == 0 ? desk : other)
                        .redemptions()
                        .redeem(UUID.randomUUID(), accounts.get(0), codes.get(number)));
        assertEquals(
                3,
                answers.stream()
                        .filter(answer -> answer.outcome() == Outcome.APPLIED)
                        .count());
        assertGiven(3);
    }

    @Test
    void nothingIsGivenAfterABatchWasPaused() throws Exception {
        String code = TestCodes.anywhere()
                .byAccount(null)
                .usable(10_000)
                .generate(store, desk, 1)
                .get(0);
        long batch = desk.lookup().find(code).batchId();
        var paused = new AtomicInteger();
        var next = new AtomicInteger();
        List<Integer> late = AtOnce.run(THREADS, number -> () -> {
            int after = 0;
            for (int i = next.getAndIncrement(); i < ATTEMPTS; i = next.getAndIncrement()) {
                if (i == ATTEMPTS / 2) {
                    desk.life().change(new LifeCommand(UUID.randomUUID(), batch, LifeAction.PAUSE, null, null));
                    paused.set(1);
                }
                boolean was = paused.get() == 1;
                Answer answer = other.redemptions().redeem(UUID.randomUUID(), accounts.get(i % ACCOUNTS), code);
                after += was && answer.outcome() == Outcome.APPLIED ? 1 : 0;
            }
            return after;
        });
        assertEquals(0, late.stream().mapToInt(Integer::intValue).sum());
        assertEquals(List.of(), desk.verification().verify(Progress.NONE).problems());
    }

    @Test
    void nothingIsGivenAfterACodeOfManyUsesWasRevoked() throws Exception {
        String code = TestCodes.anywhere()
                .byAccount(null)
                .usable(10_000)
                .generate(store, desk, 2)
                .get(0);
        long batch = desk.lookup().find(code).batchId();
        var revoked = new AtomicInteger();
        var next = new AtomicInteger();
        List<Integer> late = AtOnce.run(THREADS, number -> () -> {
            int after = 0;
            for (int i = next.getAndIncrement(); i < ATTEMPTS; i = next.getAndIncrement()) {
                if (i == ATTEMPTS / 2) {
                    desk.life().revokeCodes(UUID.randomUUID(), batch, List.of(code), null);
                    revoked.set(1);
                }
                boolean was = revoked.get() == 1;
                Answer answer = other.redemptions().redeem(UUID.randomUUID(), accounts.get(i % ACCOUNTS), code);
                after += was && answer.outcome() == Outcome.APPLIED ? 1 : 0;
            }
            return after;
        });
        assertEquals(0, late.stream().mapToInt(Integer::intValue).sum());
        assertEquals(List.of(), desk.verification().verify(Progress.NONE).problems());
    }

    /** What comes at once is written together; what is wrong with one must not touch another. */
    @Test
    void eachOfManyAtOnceGetsItsOwnAnswer() throws Exception {
        List<String> codes = TestCodes.anywhere().byAccount(null).generate(store, desk, ATTEMPTS);
        UUID asked = UUID.randomUUID();
        Answer first = desk.redemptions().redeem(asked, accounts.get(0), codes.get(0));
        var next = new AtomicInteger(1);
        AtOnce.run(THREADS, number -> () -> {
            for (int i = next.getAndIncrement(); i < ATTEMPTS; i = next.getAndIncrement()) {
                long account = accounts.get(i % ACCOUNTS);
                switch (i % 5) {
                    case 0 -> assertProblem("NO_SUCH_ACCOUNT", UUID.randomUUID(), -1, codes.get(i));
                    case 1 -> assertProblem("REQUEST_REUSED", asked, account, codes.get(i));
                    case 2 ->
                        assertEquals(first.balance(), again(asked, codes.get(0)).balance());
                    case 3 ->
                        assertEquals(
                                Outcome.MALFORMED_INPUT, redeem(account, " ").outcome());
                    default ->
                        assertEquals(
                                Outcome.APPLIED, redeem(account, codes.get(i)).outcome());
                }
            }
            return null;
        });
        assertGiven(1 + IntStream.range(1, ATTEMPTS).filter(i -> i % 5 == 4).count());
    }

    private Answer redeem(long account, String code) {
        return desk.redemptions().redeem(UUID.randomUUID(), account, code);
    }

    private Answer again(UUID request, String code) {
        return desk.redemptions().redeem(request, accounts.get(0), code);
    }

    private void assertProblem(String reason, UUID request, long account, String code) {
        Problem problem = assertThrows(Problem.class, () -> desk.redemptions().redeem(request, account, code));
        assertEquals(reason, problem.reason());
    }
}
