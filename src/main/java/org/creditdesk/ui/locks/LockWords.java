package org.creditdesk.ui.locks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** Lock-outs in words. */
final class LockWords {
    private static final DateTimeFormatter TIME = here("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = here("HH:mm:ss");

    private LockWords() {}

    private static DateTimeFormatter here(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneId.systemDefault());
    }

    static boolean isOfTyping(LockedAccount account) {
        return account.cause() == Outcome.CHECK_CHARACTER_MISMATCH;
    }

    /** Why, in two words. */
    static String cause(LockedAccount account) {
        return Texts.of(isOfTyping(account) ? "locks.cause.typing" : "locks.cause.failed");
    }

    /** Why, with figures. */
    static String because(LockOut lockOut) {
        return isOfTyping(lockOut.account())
                ? Texts.of(
                        "locks.because.typing",
                        Formats.number(lockOut.attempts().size()))
                : Texts.of(
                        "locks.because.failed",
                        Formats.number(lockOut.distinctInputs()),
                        Formats.number(lockOut.attempts().size()));
    }

    static String ends(LockedAccount account, Instant now) {
        return account.ends().isAfter(now)
                ? Texts.of("locks.ends", Formats.moment(account.ends()), Formats.timeUntil(account.ends(), now))
                : Texts.of("locks.ended", Formats.moment(account.ends()));
    }

    static String left(LockedAccount account, Instant now) {
        return account.ends().isAfter(now) ? Formats.timeUntil(account.ends(), now) : Texts.of("locks.over");
    }

    /** What was typed, with what cannot be seen made visible. */
    static String typed(Attempt attempt) {
        return attempt.raw().isBlank() ? Texts.of("locks.nothing_typed") : Formats.visible(attempt.raw());
    }

    /** When, and how it failed where the lock-out's cause does not say it. */
    static String failed(Attempt attempt, LockedAccount account) {
        String at = TO_THE_SECOND.format(attempt.at());
        return isOfTyping(account) ? at : Texts.of("locks.attempt", at, Formats.word(attempt.outcome()));
    }

    /** In the zone of the person at the desk. */
    static String time(Instant at) {
        return TIME.format(at);
    }
}
