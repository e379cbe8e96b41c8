package org.creditdesk.redeem;

import org.creditdesk.text.Texts;

/**
 * Replies to copy. They tell what concerns the customer's own account; whether a code exists, who else has used it
 * and whom it was meant for stays with staff, or a reply would be a way to guess codes.
 */
final class Replies {
    private Replies() {}

    static String of(Outcome outcome, Facts facts) {
        return switch (outcome) {
            case APPLIED ->
                Texts.of("autopsy.reply.applied", String.valueOf(facts.code().credits()));
            case LOCKED_OUT -> Texts.of("autopsy.reply.locked", Sentences.minutesLeft(facts));
            case ACCOUNT_BLOCKED -> Texts.of("autopsy.reply.blocked");
            case REGION_UNKNOWN -> Texts.of("autopsy.reply.region");
            case ALREADY_REDEEMED_BY_ACCOUNT -> Texts.of("autopsy.reply.redeemed");
            default -> Texts.of("autopsy.reply.rejected");
        };
    }
}
