package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * Moves credits by hand: compensations, corrections, reversals and voids. Within the member's limits they are posted
 * at once; above, they become an adjustment request for somebody else (see {@link Requests}).
 */
public final class Adjustments {
    private static final String WAITING_DAYS = "request.days";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Doing doing;

    public Adjustments(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.doing = new Doing(posts, audit, clock);
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(ReasonRow.class, IncidentRow.class, RequestRow.class, MoveRow.class);
    }

    /** The active reasons, in the catalogue's order. */
    public List<Reason> reasons() {
        return store.read(Reasons::active);
    }

    /** What {@link #make} would do; changes nothing. */
    public Preview preview(Change change) {
        return preview(change, doing::planned);
    }

    /** The same while the reason is still to be chosen: all else is looked at. */
    public Preview previewWithoutReason(Change change) {
        return preview(change, doing::foreseen);
    }

    private Preview preview(Change change, BiFunction<StatelessSession, Change, Plan> planning) {
        return store.read(session -> {
            long before = posts.balance(session, Commands.account(change));
            List<Similar> similar = Similars.of(session, change, doing.now());
            Long takeable = takeable(session, change);
            try {
                checkPermission(change);
                Plan plan = planning.apply(session, change);
                Problem exceeded = limits(session).exceededBy(session, plan);
                return new Preview(
                        before,
                        doing.balanceAfter(session, plan),
                        plan.amount(),
                        null,
                        exceeded == null ? null : exceeded.getMessage(),
                        takeable,
                        similar);
            } catch (Problem problem) {
                return new Preview(before, before, 0, problem.getMessage(), null, takeable, similar);
            }
        });
    }

    private void checkPermission(Change change) {
        if (!member.may(Commands.permission(change))) {
            throw Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), Commands.name(change));
        }
    }

    private Long takeable(StatelessSession session, Change change) {
        return Optional.ofNullable(Commands.target(change))
                .flatMap(seq -> Entries.grant(session, new EntryId(Commands.account(change), seq)))
                .map(grant -> grant.leftAt(doing.now()))
                .orElse(null);
    }

    /**
     * Posts, or asks for approval, once per request id; a repeated one is answered as the first time.
     *
     * @throws Problem when a rule refuses; then nothing stays but the event that says so
     */
    public Adjusted make(Change change) {
        long account = Commands.account(change);
        return audit.command(
                Commands.name(change),
                Commands.permission(change),
                Commands.subject(change),
                account,
                change.requestId(),
                session -> {
                    lock(session, List.of(account));
                    return make(session, change);
                });
    }

    /**
     * The locks under which changes are made: first the accounts, then the member's limits. Of two at once the second
     * sees what the first one did: the same request, or credits that count towards the limits.
     */
    public void lock(StatelessSession session, Collection<Long> accounts) {
        posts.lockAll(session, accounts);
        Turns.take(store, session, limitsOf(member));
    }

    /**
     * The same as {@link #make(Change)} as a part of the caller's command, who has taken the account's {@link #lock}
     * and seen that the member may.
     */
    public Adjusted make(StatelessSession session, Change change) {
        return Replay.of(session, posts, change, doing.now()).orElseGet(() -> makeNew(session, change));
    }

    /** The turn of all that counts towards the limits of one member. */
    static String limitsOf(Member member) {
        return "limits of " + member.name();
    }

    private Adjusted makeNew(StatelessSession session, Change change) {
        Plan plan = doing.planned(session, change);
        Problem exceeded = limits(session).exceededBy(session, plan);
        if (exceeded != null) {
            return request(session, plan, change.because(), exceeded.reason());
        }
        if (plan.rollsBack()) {
            Posted taken = doing.rollBack(session, member.name(), Commands.name(plan.kind()), plan, change.because());
            return taken == null
                    ? new Adjusted(null, posts.balance(session, plan.accountId()), null, null, false)
                    : new Adjusted(taken.entry(), taken.balance(), null, null, false);
        }
        Posted posted = doing.post(session, Commands.name(change), plan, change.because());
        return new Adjusted(posted.entry(), posted.balance(), null, null, false);
    }

    private HandLimits limits(StatelessSession session) {
        return new HandLimits(Staff.limits(session, member), member.name(), doing.now());
    }

    private Adjusted request(StatelessSession session, Plan plan, Because because, String exceeded) {
        Instant now = doing.now();
        var row = new RequestRow(plan, because, Checks.incident(session, because.incident()));
        row.exceeded = exceeded;
        row.madeBy = member.name();
        row.madeAt = now;
        row.expires = now.plus(Duration.ofDays(Settings.number(session, WAITING_DAYS)));
        session.insert(row);
        audit.record(
                session,
                AuditEvent.done(
                                "request " + Commands.name(plan),
                                "request " + row.id + ", " + plan.amount() + " credits",
                                plan.accountId(),
                                null,
                                RequestState.PENDING.name(),
                                plan.requestId())
                        .because(because.reason()));
        return row.toAdjusted(posts.balance(session, plan.accountId()));
    }
}
