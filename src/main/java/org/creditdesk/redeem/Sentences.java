package org.creditdesk.redeem;

import java.time.Duration;
import org.creditdesk.text.Minutes;
import org.creditdesk.text.Texts;

/** What the customer reads; a rejection gives nothing away. */
final class Sentences {
    private Sentences() {}

    static String of(Outcome outcome, Facts facts) {
        return switch (outcome) {
            case APPLIED ->
                Texts.of("redeem.applied", String.valueOf(facts.code().credits()));
            case LOCKED_OUT -> Texts.of("redeem.locked", minutesLeft(facts));
            default -> Texts.of("redeem.rejected");
        };
    }

    static long minutesLeft(Facts facts) {
        return Minutes.begun(Duration.between(facts.now(), facts.lockedUntil()));
    }
}
