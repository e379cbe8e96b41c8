package org.creditdesk.adjust;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.hibernate.StatelessSession;

/** Up to where a member moves credits without somebody else. */
final class HandLimits {
    private final Limits limits;
    private final String actor;
    private final Instant now;

    /** @param limits as they are at this moment, not as they were when the member signed in */
    HandLimits(Limits limits, String actor, Instant now) {
        this.limits = limits;
        this.actor = actor;
        this.now = now;
    }

    /** Why the plan needs somebody else: OVER_LIMIT, OVER_DAILY_LIMIT, OVER_ACCOUNT_LIMIT; null when it does not. */
    Problem exceededBy(StatelessSession session, Plan plan) {
        if (plan.amount() == 0 || putsBack(session, plan)) {
            return null;
        }
        long today = today(session);
        long onAccount = limits.perAccount() == null ? 0 : ByHand.onAccount(session, actor, plan.accountId(), now);
        return exceeded(plan.size(), today, onAccount);
    }

    /** The same by sums that are known already. */
    Problem exceeded(long size, long today, long onAccount) {
        if (limits.perGrant() != null && size > limits.perGrant()) {
            return Problem.refused("OVER_LIMIT", size, limits.perGrant());
        }
        if (limits.perDay() != null && size > limits.perDay() - today) {
            return Problem.refused("OVER_DAILY_LIMIT", size, limits.perDay(), today);
        }
        if (limits.perAccount() != null && size > limits.perAccount() - onAccount) {
            return Problem.refused("OVER_ACCOUNT_LIMIT", size, limits.perAccount(), onAccount);
        }
        return null;
    }

    /** Whether any of them depends on what was moved before. */
    boolean areCounted() {
        return limits.perDay() != null || limits.perAccount() != null;
    }

    /** Credits moved since midnight UTC; 0 where that does not matter. */
    long today(StatelessSession session) {
        return limits.perDay() == null ? 0 : ByHand.today(session, actor, now);
    }

    /** How many entries, of any kind, the member posted since midnight UTC; 0 where a day has no limit. */
    long entriesToday(StatelessSession session) {
        return limits.perDay() == null ? 0 : ByHand.entriesToday(session, actor, now);
    }

    /** Whether both count the credits of the same day. */
    boolean isSameDay(HandLimits other) {
        return limits.perDay() != null
                && other.limits.perDay() != null
                && ByHand.midnight(now).equals(ByHand.midnight(other.now));
    }

    /** Credits moved on some accounts within 30 days; empty where that does not matter. */
    Map<Long, Long> onAccounts(StatelessSession session, Collection<Long> accounts) {
        return limits.perAccount() == null ? Map.of() : ByHand.onAccounts(session, actor, accounts, now);
    }

    /** @return null where a day has no limit */
    Long leftToday(long today) {
        return limits.perDay() == null ? null : Math.max(0, limits.perDay() - today);
    }

    /** Whoever takes back what they did alone leaves things as they were, which needs no second person. */
    private boolean putsBack(StatelessSession session, Plan plan) {
        return plan.reversed() != null
                && plan.reversed().kind().needsReason()
                && plan.reversed().actor().equals(actor)
                && RequestRow.byRequest(session, plan.reversed().requestId()).isEmpty();
    }
}
