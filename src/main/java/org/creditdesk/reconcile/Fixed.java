package org.creditdesk.reconcile;

import org.creditdesk.adjust.RequestState;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Need;

/**
 * What became of a fix.
 *
 * @param remedy NONE where nothing was to be done any more, or nothing was prepared
 * @param credits that were posted, more than 0 where they were given and less where they were taken
 * @param request that waits, or waited, for somebody else; null for none
 * @param state of that request
 * @param need what the receipt needs afterwards; null for nothing
 * @param problem why nothing was done; null where something was, or nothing was to be
 */
public record Fixed(
        long id,
        String receipt,
        Remedy remedy,
        long credits,
        Long request,
        RequestState state,
        Need need,
        Problem problem) {
    public boolean isWaiting() {
        return state == RequestState.PENDING;
    }
}
