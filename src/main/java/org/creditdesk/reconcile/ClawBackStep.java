package org.creditdesk.reconcile;

import java.time.Instant;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.ledger.EntryId;

/**
 * One step of the claw-backs of a receipt: what was decided, and what became of it since.
 *
 * @param requested credits that were to be taken at that moment; below zero, given back
 * @param collected of those, by the entry, or as soon as the request is approved
 * @param uncollected of those, what nothing was left for
 * @param target the grant that it was taken from, or the entry that was reversed; null where there was nothing to take
 * @param entry what was posted; null for nothing, or not yet
 * @param moved the credits that the entry moved, signed; 0 without one
 * @param reversedBy the entry that negates it; null for none
 * @param request the request that it waited for; null for none
 * @param state of that request
 */
public record ClawBackStep(
        int step,
        Cause cause,
        long requested,
        long collected,
        long uncollected,
        EntryId target,
        long refundedMinor,
        Dispute dispute,
        String madeBy,
        Instant madeAt,
        EntryId entry,
        long moved,
        EntryId reversedBy,
        Long request,
        RequestState state) {

    /** Its entry was posted and not taken back since. */
    public boolean stands() {
        return entry != null && reversedBy == null;
    }

    /** It took back what there was of an entry that had no right to credit the receipt. */
    boolean tookBack(EntryId credited) {
        return cause == Cause.TWICE && credited.equals(target) && isDone();
    }

    public boolean isWaiting() {
        return entry == null && state == RequestState.PENDING;
    }

    /** Something came of it: an entry, or the knowledge that nothing is left. */
    public boolean isDone() {
        return entry != null || collected == 0;
    }
}
