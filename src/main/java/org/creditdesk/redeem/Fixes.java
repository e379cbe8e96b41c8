package org.creditdesk.redeem;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.promo.BatchState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;

/** What there is to be done about a code that failed, as far as a member may. */
final class Fixes {
    private Fixes() {}

    /** @param travels whether another moment or region was judged by: what would work there is not redeemed here */
    static List<Fix> of(Outcome outcome, Facts facts, Member member, boolean travels) {
        List<Fix> fixes = new ArrayList<>();
        if (outcome == Outcome.LOCKED_OUT && !travels && member.may(Permission.LIFT_LOCK_OUTS)) {
            fixes.add(Fix.LIFT_LOCK_OUT);
        }
        if (outcome == Outcome.APPLIED && !travels && member.may(Permission.REDEEM)) {
            fixes.add(Fix.REDEEM_ON_BEHALF);
        }
        if (outcome == Outcome.EXPIRED && member.may(Permission.MANAGE_CAMPAIGNS)) {
            fixes.add(Fix.EXTEND_BATCH);
        }
        boolean paused = facts.code() != null && facts.code().batchState() == BatchState.PAUSED;
        if (outcome == Outcome.BATCH_NOT_ACTIVE && paused && member.may(Permission.MANAGE_CAMPAIGNS)) {
            fixes.add(Fix.RESUME_BATCH);
        }
        if ((outcome != Outcome.APPLIED || travels) && member.may(Permission.COMPENSATE)) {
            fixes.add(Fix.COMPENSATE);
        }
        return fixes;
    }
}
