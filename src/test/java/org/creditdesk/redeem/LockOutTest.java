package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing is stopped; a customer who mistypes, or tries the same dead code again and again, is not. */
@OnBothStores
class LockOutTest {
    private static final String WRONG = "Invalid or expired code.";
    /** Well formed, never issued, too short to have a check character. */
    private static final List<String> GUESSES = List.of("GUESS2", "GUESS3", "GUESS4", "GUESS5", "GUESS6", "GUESS7");

    private static final String MISTYPED = "22222222222A";

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2026-05-03T18:20:00Z"));
    private Desk sam;
    private Redemptions redemptions;
    private long ana;

    LockOutTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        sam = store.desk(Role.SUPPORT);
        redemptions = new Redemptions(
                sam.store(),
                sam.member(),
                new AuditTrail(sam.store(), sam.member(), "here", clock),
                new Posts(sam.member().name(), clock),
                clock);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private Outcome attempt(String typed) {
        return answer(typed).outcome();
    }

    private Answer answer(String typed) {
        return redemptions.redeem(UUID.randomUUID(), ana, typed);
    }

    private void guessThrice() {
        for (String guess : GUESSES.subList(0, 3)) {
            Answer answer = answer(guess);
            assertEquals(Outcome.NOT_FOUND, answer.outcome());
            assertEquals(WRONG, answer.message());
        }
    }

    @Test
    void threeDifferentGuessesLockForAQuarterOfAnHour() {
        String good = TestCodes.anywhere().generate(store, 1).get(0);
        guessThrice();
        Answer locked = answer(good);
        assertEquals(Outcome.LOCKED_OUT, locked.outcome());
        assertEquals("Too many attempts. Try again in 15 min.", locked.message());
        assertEquals(0, locked.balance());
        assertEquals(
                clock.instant().plus(Duration.ofMinutes(15)),
                sam.accounts().header(ana).lockedUntil());

        clock.forward(Duration.ofSeconds(61));
        assertEquals("Too many attempts. Try again in 14 min.", answer(good).message());
        clock.forward(Duration.ofMinutes(15).minusSeconds(62));
        assertEquals("Too many attempts. Try again in 1 min.", answer(good).message());
        clock.forward(Duration.ofSeconds(1));
        assertEquals(Outcome.APPLIED, attempt(good));
    }

    @Test
    void theSameGuessHoweverWrittenCountsOnce() {
        for (String typed : List.of("GUESS2", "guess-2", " GUESS2\u200B", "GUESS2", "GUESS2")) {
            assertEquals(Outcome.NOT_FOUND, attempt(typed));
        }
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS3"));
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS4"));
        assertEquals(Outcome.LOCKED_OUT, attempt("GUESS5"));
    }

    @Test
    void guessesFurtherApartThanTenMinutesDoNotAddUp() {
        for (String guess : GUESSES) {
            assertEquals(Outcome.NOT_FOUND, attempt(guess));
            clock.forward(Duration.ofMinutes(5));
        }
    }

    @Test
    void typingErrorsAreNoGuessesUntilThereAreTwenty() {
        for (int i = 1; i <= 20; i++) {
            assertEquals(Outcome.CHECK_CHARACTER_MISMATCH, attempt(MISTYPED), "error " + i);
        }
        assertEquals(Outcome.LOCKED_OUT, attempt(MISTYPED));
    }

    @Test
    void typingErrorsDoNotHelpGuesses() {
        for (int i = 0; i < 10; i++) {
            attempt(MISTYPED);
        }
        attempt("GUESS2");
        attempt("GUESS3");
        assertEquals(Outcome.CHECK_CHARACTER_MISMATCH, attempt(MISTYPED));
        attempt("GUESS4");
        assertEquals(Outcome.LOCKED_OUT, attempt(MISTYPED));
    }

    @Test
    void whatLedToALockOutIsForgottenAfterIt() throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update setting set setting_value = '2' where name = 'lock-out.minutes'");
        }
        guessThrice();
        clock.forward(Duration.ofMinutes(2));
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS5"));
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS6"));
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS7"));
        assertEquals(Outcome.LOCKED_OUT, attempt("GUESS2"));
    }

    @Test
    void tryingWhileLockedOutMakesItNoLonger() {
        guessThrice();
        Instant until = sam.accounts().header(ana).lockedUntil();
        for (String guess : GUESSES) {
            clock.forward(Duration.ofMinutes(1));
            assertEquals(Outcome.LOCKED_OUT, attempt(guess));
        }
        assertEquals(until, sam.accounts().header(ana).lockedUntil());
        assertEquals("1", store.value("select count(*) from lock_out"));
    }

    @Test
    void aRepeatedRequestIsNoSecondAttempt() {
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            redemptions.redeem(request, ana, "GUESS2");
        }
        attempt("GUESS3");
        assertEquals(Outcome.NOT_FOUND, attempt("GUESS4"));
        assertEquals(Outcome.LOCKED_OUT, attempt("GUESS5"));
    }

    @Test
    void othersAreNotLockedOut() {
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        guessThrice();
        assertEquals(
                Outcome.NOT_FOUND,
                redemptions.redeem(UUID.randomUUID(), luc, "GUESS2").outcome());
    }
}
