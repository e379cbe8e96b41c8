package org.creditdesk.ui.reconcile;

import org.creditdesk.adjust.RequestState;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Remedy;

/**
 * What is known about a receipt, and what was prepared for it, to the member who is signed in.
 *
 * @param approval the sentence why what was prepared has to be approved by somebody else; null where it has not
 */
record Prepared(Evidence evidence, String approval) {
    /** Something was prepared, and it neither waits for somebody nor was decided against for good. */
    boolean hasFix() {
        return evidence.fix() != null
                && evidence.fix().isPrepared()
                && (evidence.request() == null
                        || !isWaiting() && isAskedAnew(evidence.fix().remedy()));
    }

    boolean isWaiting() {
        return evidence.requestState() == RequestState.PENDING;
    }

    /** Each step of a claw-back is a request of its own; all others would be answered as they were before. */
    private static boolean isAskedAnew(Remedy remedy) {
        return remedy == Remedy.CLAW_BACK || remedy == Remedy.GIVE_BACK || remedy == Remedy.TAKE_SECOND;
    }
}
