package org.creditdesk.promo;

import java.time.Instant;

/**
 * What became of one code of a list.
 *
 * @param number its place on the list, from 1
 * @param input as it was pasted
 * @param canonical what it stands for
 * @param redeemedBy the current email of the account that redeemed it first; null where nobody has
 * @param duplicateOf the number of the first that stands for the same code; null where it is the first
 * @param batchId {@code campaign}: null where there is no such code
 */
public record ListedCode(
        int number,
        String input,
        String canonical,
        ListedState state,
        String redeemedBy,
        Instant redeemedAt,
        Integer duplicateOf,
        Long batchId,
        String campaign) {
    public boolean isDuplicate() {
        return duplicateOf != null;
    }
}
