package org.creditdesk.adjust;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/** What a member may still give without a second person, carried forward from one compensation to the next. */
public final class Allowance {
    private final HandLimits limits;
    private final Map<Long, Long> onAccount = new HashMap<>();
    private long today;

    Allowance(HandLimits limits, long today) {
        this.limits = limits;
        this.today = today;
    }

    /** For a transaction that may have to be run again. */
    public Allowance copy() {
        return new Allowance(limits, today);
    }

    /** Looks up what some accounts had; to be done before they are asked about. */
    public void load(StatelessSession session, Collection<Long> accounts) {
        onAccount.clear();
        onAccount.putAll(limits.onAccounts(session, accounts));
    }

    /** The limit that these credits are above: OVER_LIMIT, OVER_DAILY_LIMIT or OVER_ACCOUNT_LIMIT; null when none. */
    public Problem exceededBy(long account, long credits) {
        return limits.exceeded(credits, today, onAccount.getOrDefault(account, 0L));
    }

    /** Counts credits that {@link #exceededBy} let through. */
    public void use(long account, long credits) {
        if (limits.areCounted()) {
            today += credits;
            onAccount.merge(account, credits, Long::sum);
        }
    }

    /** Credits of the day's limit that are not used up; null where there is no such limit. */
    public Long leftToday() {
        return limits.leftToday(today);
    }
}
