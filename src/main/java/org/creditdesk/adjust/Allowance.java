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
    private long entries;

    /**
     * @param today credits moved since midnight UTC
     * @param entries how many entries of the member there are since then
     */
    Allowance(HandLimits limits, long today, long entries) {
        this.limits = limits;
        this.today = today;
        this.entries = entries;
    }

    /**
     * The sum of the day takes a look at each of its entries, their count hardly anything: while nobody but this run
     * posted, the sum is carried forward. A reversal in between is not noticed; until the next look it leaves less to
     * give than there is.
     */
    static Allowance of(StatelessSession session, HandLimits limits, Allowance before) {
        long entries = limits.entriesToday(session);
        boolean known = before != null && before.entries == entries && before.limits.isSameDay(limits);
        return new Allowance(limits, known ? before.today : limits.today(session), entries);
    }

    /** For a transaction that may have to be run again. */
    public Allowance copy() {
        return new Allowance(limits, today, entries);
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

    /** Counts a compensation that {@link #exceededBy} let through. */
    public void use(long account, long credits) {
        entries++;
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
