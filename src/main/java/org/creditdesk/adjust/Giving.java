package org.creditdesk.adjust;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posts;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * The steps of {@link Adjustments#make} for those who compensate many accounts in one transaction: it locks, counts
 * and posts, and leaves it to the caller to ask {@link Allowance} and {@link ReasonBook} in between.
 */
public final class Giving {
    private final Store store;
    private final Member member;
    private final Posts posts;
    private final Doing doing;

    public Giving(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.posts = posts;
        this.doing = new Doing(posts, audit, clock);
    }

    /** Locks some accounts in ascending order and takes the turn on the member's limits, as each single one does. */
    public void lock(StatelessSession session, Collection<Long> accounts) {
        posts.lockAll(session, accounts);
        Turns.take(store, session, Adjustments.limitsOf(member));
    }

    /**
     * What the member may still give at this moment.
     *
     * @param before the one that everything posted so far was counted in, which saves counting it again; null for none
     */
    public Allowance allowance(StatelessSession session, Allowance before) {
        var limits = new HandLimits(Staff.limits(session, member), member.name(), doing.now());
        return Allowance.of(session, limits, before);
    }

    /** The incident of that name; null for null. @throws Problem NO_SUCH_INCIDENT */
    public Long incident(StatelessSession session, String name) {
        return Checks.incident(session, name);
    }

    /**
     * Posts compensations that keep all rules, each with the event of a single one.
     *
     * @param compensations of different accounts, which are locked
     * @return what was posted, by account
     */
    public Map<Long, Posted> give(StatelessSession session, List<Compensation> compensations) {
        return doing.postAll(session, compensations);
    }
}
