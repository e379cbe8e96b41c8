package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lock-out is listed while it runs, and lifted once, by whoever may, with a reason. */
@OnBothStores
class LockLiftingTest {
    private static final List<String> GUESSES = List.of("GUESS2", "GUESS3", "GUESS4");

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2026-05-03T18:20:00Z"));
    private Desk sam;
    private Redemptions redemptions;
    private LockLifting lifting;
    private LockOutList list;
    private long ana;

    LockLiftingTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        sam = store.desk(Role.SUPPORT);
        var audit = new AuditTrail(sam.store(), sam.member(), "here", clock);
        redemptions = new Redemptions(
                sam.store(), sam.member(), audit, new Posts(sam.member().name(), clock), clock);
        lifting = new LockLifting(sam.member(), audit, clock);
        list = new LockOutList(sam.store(), sam.member(), clock);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private Outcome attempt(long account, String typed) {
        return redemptions.redeem(UUID.randomUUID(), account, typed).outcome();
    }

    private void lock(long account) {
        GUESSES.forEach(guess -> assertEquals(Outcome.NOT_FOUND, attempt(account, guess)));
    }

    private String refusal(long account, String reason) {
        return assertThrows(Problem.class, () -> lifting.lift(UUID.randomUUID(), account, reason))
                .reason();
    }

    @Test
    void aLiftedLockOutEndsAtOnceAndWhatLedToItIsForgotten() {
        lock(ana);
        Lifted lifted = lifting.lift(UUID.randomUUID(), ana, " Read the code out on the phone ");
        assertEquals(clock.instant().plus(Duration.ofMinutes(15)), lifted.wouldHaveEnded());
        assertNull(sam.accounts().header(ana).lockedUntil());
        assertEquals("Read the code out on the phone", store.value("select lift_reason from lock_out"));
        assertEquals("1", store.value("select count(*) from audit_event where command = 'lift lock-out'"));
        clock.forward(Duration.ofSeconds(1));
        assertEquals(Outcome.NOT_FOUND, attempt(ana, "GUESS5"));
        assertEquals(Outcome.NOT_FOUND, attempt(ana, "GUESS6"));
        assertEquals(Outcome.NOT_FOUND, attempt(ana, "GUESS7"));
        assertEquals(Outcome.LOCKED_OUT, attempt(ana, "GUESS8"));
    }

    @Test
    void theSameRequestLiftsOnceEvenWhenTheAccountIsLockedAgain() {
        lock(ana);
        UUID request = UUID.randomUUID();
        assertFalse(lifting.lift(request, ana, "Customer asked").replayed());
        clock.forward(Duration.ofSeconds(1));
        lock(ana);
        assertTrue(lifting.lift(request, ana, "Customer asked").replayed());
        assertEquals(Outcome.LOCKED_OUT, attempt(ana, "GUESS2"));
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        assertEquals(
                "REQUEST_REUSED",
                assertThrows(Problem.class, () -> lifting.lift(request, luc, "x"))
                        .reason());
    }

    @Test
    void twoAtOnceLiftItOnce() throws Exception {
        lock(ana);
        UUID request = UUID.randomUUID();
        List<Lifted> same = AtOnce.run(2, i -> () -> lifting.lift(request, ana, "Customer asked"));
        assertEquals(1, same.stream().filter(Lifted::replayed).count());
        clock.forward(Duration.ofSeconds(1));
        lock(ana);
        List<String> others = AtOnce.run(2, i -> () -> {
            try {
                return "lifted "
                        + lifting.lift(UUID.randomUUID(), ana, "Customer asked").replayed();
            } catch (Problem refused) {
                return refused.reason();
            }
        });
        assertEquals(
                List.of("NOT_LOCKED_OUT", "lifted false"),
                others.stream().sorted().toList());
    }

    @Test
    void ownersWhoChangeDifferentNumbersAtOnceBothGetTheirs() throws Exception {
        try (Desk owner = store.desk(Role.OWNER)) {
            List<UnaryOperator<LockOutLimits>> changes = List.of(
                    now -> new LockOutLimits(5, now.withinMinutes(), now.minutes(), now.typingErrors()),
                    now -> new LockOutLimits(now.failures(), 20, now.minutes(), now.typingErrors()),
                    now -> new LockOutLimits(now.failures(), now.withinMinutes(), 30, now.typingErrors()),
                    now -> new LockOutLimits(now.failures(), now.withinMinutes(), now.minutes(), 50));
            AtOnce.run(4, i -> () -> owner.lockOutSettings().change(changes.get(i)));
            assertEquals(
                    new LockOutLimits(5, 20, 30, 50), owner.lockOutSettings().limits());
        }
    }

    @Test
    void isRefusedWithoutAReasonOrALockOutThatRuns() {
        assertEquals("NOT_LOCKED_OUT", refusal(ana, "Customer asked"));
        lock(ana);
        assertEquals("LIFT_REASON", refusal(ana, " "));
        assertEquals("LIFT_REASON", refusal(ana, "x".repeat(501)));
        assertEquals("NO_SUCH_ACCOUNT", refusal(-1, "Customer asked"));
        clock.forward(Duration.ofMinutes(15));
        assertEquals("NOT_LOCKED_OUT", refusal(ana, "Customer asked"));
    }

    @Test
    void marketingMayNot() {
        lock(ana);
        try (Desk mia = store.desk(Role.MARKETING)) {
            assertEquals(
                    "ROLE_MAY_NOT",
                    assertThrows(Problem.class, () -> mia.lifting().lift(UUID.randomUUID(), ana, "x"))
                            .reason());
        }
    }

    @Test
    void theListHoldsWhatIsLockedNowSoonestEndFirstAndGoesOnByKey() {
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        lock(luc);
        clock.forward(Duration.ofMinutes(1));
        lock(ana);
        var first = list.locked(null, 1);
        assertEquals(List.of("luc@atelier.example"), emails(first.rows()));
        assertEquals(
                List.of("ana@studio.example"),
                emails(list.locked(first.next(), 1).rows()));
        lifting.lift(UUID.randomUUID(), ana, "Customer asked");
        assertEquals(
                List.of("luc@atelier.example"), emails(list.locked(null, 10).rows()));
        clock.forward(Duration.ofMinutes(14));
        assertEquals(List.of(), list.locked(null, 10).rows());
    }

    @Test
    void whatLedToItIsWhatWasCountedAndNothingElse() {
        attempt(ana, "LONGAGO2");
        clock.forward(Duration.ofMinutes(10));
        attempt(ana, "GUESS2");
        clock.forward(Duration.ofSeconds(1));
        attempt(ana, "GUESS2");
        clock.forward(Duration.ofSeconds(1));
        attempt(ana, "GUESS3");
        clock.forward(Duration.ofSeconds(1));
        assertTrue(list.of(ana).isEmpty());
        attempt(ana, "GUESS4");
        clock.forward(Duration.ofSeconds(1));
        attempt(ana, "GUESS5");
        LockOut lockOut = list.of(ana).orElseThrow();
        assertEquals(
                List.of("GUESS4", "GUESS3", "GUESS2", "GUESS2"),
                lockOut.attempts().stream().map(Attempt::raw).toList());
        assertEquals(3, lockOut.distinctInputs());
        assertEquals("ana@studio.example", lockOut.account().email());
        assertEquals(list.locked(null, 10).rows(), List.of(lockOut.account()));
        lifting.lift(UUID.randomUUID(), ana, "Customer asked");
        assertTrue(list.of(ana).isEmpty());
        clock.forward(Duration.ofSeconds(1));
        lock(ana);
        assertEquals(3, list.of(ana).orElseThrow().attempts().size(), "what was forgotten did not lead to it");
    }

    @Test
    void countsThoseThatRun() {
        assertEquals(0, list.count());
        lock(ana);
        assertEquals(1, list.count());
        clock.forward(Duration.ofMinutes(15));
        assertEquals(0, list.count());
        assertTrue(list.of(ana).isEmpty());
    }

    private static List<String> emails(List<LockedAccount> accounts) {
        return accounts.stream().map(LockedAccount::email).toList();
    }
}
