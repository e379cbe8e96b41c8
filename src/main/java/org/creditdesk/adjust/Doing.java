package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.redeem.Rollbacks;
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
        if (plan.receiptId() != null) {
            ReceiptQueue.credited(
                    session,
                    plan.receiptId(),
                    posted.entry().account(),
                    posted.entry().seq());
        } else if (plan.receipt() != null) {
            ReceiptQueue.refreshNamed(session, plan.receipt());
        }
        audit.record(session, event(command, plan, because, posted));
        return posted;
    }

    /**
     * Takes back what is left, if anything is, and releases the use.
     *
     * @param actor who does it, and {@code command} what is recorded of the entry
     * @return what was posted; null when nothing was left
     */
    Posted rollBack(StatelessSession session, String actor, String command, Plan plan, Because because) {
        Posted posted = plan.amount() == 0 ? null : post(session, command, plan, because);
        var rollback = new Rollback(
                new EntryId(plan.accountId(), plan.target()),
                plan.requestId(),
                because.reason(),
                because.ticket(),
                because.internalNote(),
                because.customerNote(),
                Checks.incident(session, because.incident()),
                posted == null ? null : posted.entry(),
                plan.size(),
                plan.uncollected(),
                actor,
                now());
        Rollbacks.record(session, rollback);
        String did = "%d collected, %d uncollected, by entry %s, ticket %s"
                .formatted(
                        rollback.collected(),
                        rollback.uncollected(),
                        posted == null ? "none" : String.valueOf(posted.entry().seq()),
                        because.ticket() == null ? "none" : because.ticket());
        audit.record(
                session,
                AuditEvent.done(
                                Commands.ROLL_BACK,
                                "redemption " + rollback.entry(),
                                plan.accountId(),
                                null,
                                did,
                                plan.requestId())
                        .because(because.reason()));
        return posted;
    }

    /** The same for one compensation for each of some accounts, which are locked; the postings are written together. */
    Map<Long, Posted> postAll(StatelessSession session, List<Compensation> compensations) {
        Map<Long, Plan> plans = new TreeMap<>();
        Map<Long, Posting> postings = new TreeMap<>();
        Map<Long, Because> reasons = new HashMap<>();
        Map<Optional<String>, Optional<Long>> incidents = new HashMap<>();
        for (Compensation each : compensations) {
            Plan plan = Planning.plan(session, each, now());
            Optional<Long> incident = incidents.computeIfAbsent(
                    Optional.ofNullable(each.because().incident()),
                    name -> Optional.ofNullable(Checks.incident(session, name.orElse(null))));
            plans.put(plan.accountId(), plan);
            postings.put(plan.accountId(), plan.posting(each.because(), incident.orElse(null)));
            reasons.put(plan.accountId(), each.because());
        }
        Map<Long, Posted> posted = posts.creditAll(session, postings);
        audit.record(
                session,
                plans.values().stream()
                        .map(plan -> event(
                                Commands.name(plan.kind()),
                                plan,
                                reasons.get(plan.accountId()),
                                posted.get(plan.accountId())))
                        .toList());
        return posted;
    }

    private static AuditEvent event(String command, Plan plan, Because because, Posted posted) {
        return AuditEvent.done(
                        command,
                        "entry " + posted.entry(),
                        plan.accountId(),
                        String.valueOf(posted.balance() - plan.amount()),
                        String.valueOf(posted.balance()),
                        plan.requestId())
                .because(because.reason());
    }
}
