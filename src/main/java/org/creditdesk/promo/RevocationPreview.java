package org.creditdesk.promo;

import java.util.List;

/**
 * What revoking a list of codes would do at this moment.
 *
 * @param hit codes of the batch with uses left
 * @param credits that these could still give, no more than what is left of the campaign's budget
 * @param left those that stay as they are, each with its reason, in the order of the list
 */
public record RevocationPreview(long batchId, long hit, long credits, List<LeftCode> left) {
    public RevocationPreview {
        left = List.copyOf(left);
    }

    /** Whether the number of codes must be typed. */
    public boolean needsConfirmation() {
        return hit > LifeCommand.UNCONFIRMED;
    }

    /** @param line of the list, from 1 */
    public record LeftCode(int line, String input, Reason reason) {}

    /** Why a code of the list stays as it is. */
    public enum Reason {
        EMPTY,
        MALFORMED,
        TYPING_ERROR,
        NOT_FOUND,
        OTHER_BATCH,
        REDEEMED,
        REVOKED,
        DUPLICATE
    }
}
