package org.creditdesk.redeem;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.promo.BatchState;

/** What there is to be done about a code. */
final class Fixes {
    private Fixes() {}

    /** @param travels whether another moment or region was judged by: what would work there is not redeemed here */
    static List<Fix> of(Outcome outcome, Facts facts, boolean travels) {
        List<Fix> fixes = new ArrayList<>();
        if (outcome == Outcome.LOCKED_OUT && !travels) {
            fixes.add(Fix.LIFT_LOCK_OUT);
        }
        if (outcome == Outcome.APPLIED && !travels) {
            fixes.add(Fix.REDEEM_ON_BEHALF);
        }
        if (outcome == Outcome.EXPIRED) {
            fixes.add(Fix.EXTEND_BATCH);
        }
        if (outcome == Outcome.BATCH_NOT_ACTIVE && facts.code().batchState() == BatchState.PAUSED) {
            fixes.add(Fix.RESUME_BATCH);
        }
        if (outcome != Outcome.APPLIED || travels) {
            fixes.add(Fix.COMPENSATE);
        }
        return fixes;
    }
}
