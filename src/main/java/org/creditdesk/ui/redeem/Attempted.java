package org.creditdesk.ui.redeem;

import java.util.Locale;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.text.Texts;

/**
 * An answered attempt as the desk shows it.
 *
 * @param message word for word what the customer reads
 * @param outcome for staff: which rule failed, or that none did
 */
record Attempted(Kind kind, String message, String outcome, boolean replayed) {
    enum Kind {
        APPLIED,
        REJECTED,
        LOCKED_OUT
    }

    static Attempted of(Answer answer) {
        return new Attempted(
                kind(answer.outcome()),
                answer.message(),
                Texts.of("redeem.outcome." + answer.outcome().name().toLowerCase(Locale.ROOT)),
                answer.replayed());
    }

    private static Kind kind(Outcome outcome) {
        return switch (outcome) {
            case APPLIED -> Kind.APPLIED;
            case LOCKED_OUT -> Kind.LOCKED_OUT;
            default -> Kind.REJECTED;
        };
    }
}
