package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posts;
import org.hibernate.StatelessSession;

/** Posts a planned change and says so in the audit, inside the caller's transaction and under the account's lock. */
final class Doing {
    private final Posts posts;
    private final Checks checks;
    private final AuditTrail audit;
    private final Clock clock;

    Doing(Posts posts, AuditTrail audit, Clock clock) {
        this.posts = posts;
        this.checks = new Checks(posts);
        this.audit = audit;
        this.clock = clock;
    }

    /** What both databases keep of the present. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Plans the change and sees that it may be done. */
    Plan planned(StatelessSession session, Change change) {
        Plan plan = Planning.plan(session, change, now());
        checks.check(session, plan, change.because());
        return plan;
    }

    /** The same while somebody still fills in the form: the reason is not looked at. */
    Plan foreseen(StatelessSession session, Change change) {
        Plan plan = Planning.plan(session, change, now());
        checks.checkButReason(session, plan, change.because());
        return plan;
    }

    /** The balance that a planned change will leave: what is taken in the order of use first ends what is over. */
    long balanceAfter(StatelessSession session, Plan plan) {
        long before = plan.amount() > 0 || plan.target() != null
                ? posts.balance(session, plan.accountId())
                : posts.spendable(session, plan.accountId());
        return before + plan.amount();
    }

    /** @param command the name under which the event is recorded */
    Posted post(StatelessSession session, String command, Plan plan, Because because) {
        Posted posted = posts.post(
                session, plan.accountId(), plan.posting(because, Checks.incident(session, because.incident())));
        audit.record(
                session,
                AuditEvent.done(
                                command,
                                "entry " + posted.entry(),
                                plan.accountId(),
                                String.valueOf(posted.balance() - plan.amount()),
                                String.valueOf(posted.balance()),
                                plan.requestId())
                        .because(because.reason()));
        return posted;
    }
}
