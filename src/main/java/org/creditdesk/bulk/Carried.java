package org.creditdesk.bulk;

import java.util.Collection;
import org.creditdesk.adjust.Allowance;
import org.creditdesk.adjust.Giving;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/** What is carried forward from row to row: the member's limits, and the sum of what is given. */
final class Carried {
    private final Allowance allowance;
    private long total;

    private Carried(Allowance allowance, long total) {
        this.allowance = allowance;
        this.total = total;
    }

    /** Before the first row. */
    static Carried begin(Allowance allowance) {
        return new Carried(allowance, 0);
    }

    /** With the limits as they stand in another transaction. */
    Carried renewed(Giving giving, StatelessSession session) {
        return new Carried(giving.allowance(session, allowance), total);
    }

    /** For a transaction that may have to be run again. */
    Carried copy() {
        return new Carried(allowance.copy(), total);
    }

    void load(StatelessSession session, Collection<Long> accounts) {
        allowance.load(session, accounts);
    }

    /** The limit that these credits are above; null when none. */
    Problem exceededBy(long account, long credits) {
        return allowance.exceededBy(account, credits);
    }

    /** Whether the sum of the file would be more than a number can hold. */
    boolean overflows(long credits) {
        return credits > Long.MAX_VALUE - total;
    }

    void use(long account, long credits) {
        allowance.use(account, credits);
        total += credits;
    }

    long total() {
        return total;
    }

    /** Credits of the day's limit that are left; null where there is none. */
    Long leftToday() {
        return allowance.leftToday();
    }
}
