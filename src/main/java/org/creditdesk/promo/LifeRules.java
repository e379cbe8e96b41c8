package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/** What may be done to a batch, and the sentence where it may not. */
final class LifeRules {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private LifeRules() {}

    /** @throws Problem where the batch's state, its approval or its end does not allow it */
    static void check(BatchInHand hand, LifeAction action, Instant ends, Instant now) {
        BatchRow batch = hand.batch();
        if (action == LifeAction.ACTIVATE) {
            refuseUnapproved(batch);
        }
        if (!action.isFrom(batch.state)) {
            throw refusal(batch, action);
        }
        if (action == LifeAction.EXTEND) {
            checkEnd(hand, ends, now);
        }
    }

    private static void refuseUnapproved(BatchRow batch) {
        if (batch.approval == Approval.PENDING) {
            throw Problem.refused("BATCH_WAITS", String.valueOf(batch.id));
        }
        if (batch.approval == Approval.REJECTED) {
            throw Problem.refused("BATCH_REJECTED", String.valueOf(batch.id), batch.decidedBy, batch.why);
        }
    }

    private static Problem refusal(BatchRow batch, LifeAction action) {
        String id = String.valueOf(batch.id);
        String is = inWords(batch.state);
        return switch (action) {
            case ACTIVATE -> Problem.refused("CANNOT_ACTIVATE", id, is);
            case PAUSE -> Problem.refused("CANNOT_PAUSE", id, is);
            case RESUME -> Problem.refused("CANNOT_RESUME", id, is);
            case END -> Problem.refused("CANNOT_END", id, is);
            case EXTEND -> Problem.refused("CANNOT_EXTEND", id, is);
            case REVOKE -> Problem.refused("CANNOT_REVOKE", id, is);
        };
    }

    /** What a batch in this state is, for a sentence: {@code ended}, {@code still being generated}. */
    static String inWords(BatchState state) {
        return Texts.of("promo.batch.is." + state.name().toLowerCase(Locale.ROOT));
    }

    private static void checkEnd(BatchInHand hand, Instant ends, Instant now) {
        BatchRow batch = hand.batch();
        ZoneId zone = ZoneId.of(hand.campaign().zone);
        if (batch.ends == null) {
            throw Problem.refused("EXTEND_NO_END", String.valueOf(batch.id));
        }
        if (ends != null && !ends.isAfter(batch.ends)) {
            throw Problem.refused("EXTEND_NOT_LATER", MOMENT.format(batch.ends.atZone(zone)));
        }
        if (Window.isOver(ends, now)) {
            throw Problem.refused("EXTEND_PAST", MOMENT.format(ends.atZone(zone)));
        }
    }

    /** Codes of a batch can be revoked singly while it is finished and not revoked as a whole. */
    static void checkRevocable(BatchRow batch) {
        if (!LifeAction.REVOKE.isFrom(batch.state)) {
            throw Problem.refused("CANNOT_REVOKE_CODES", String.valueOf(batch.id), inWords(batch.state));
        }
    }

    /**
     * What was typed must reach what is hit now. It may be more: while somebody types, customers redeem, and then
     * fewer are hit than were shown.
     */
    static void checkConfirmed(long hit, Long confirmed) {
        if (hit > LifeCommand.UNCONFIRMED && (confirmed == null || confirmed < hit)) {
            throw Problem.refused("CONFIRM_NEEDED", hit);
        }
    }
}
