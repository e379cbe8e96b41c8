package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** The requests that wait for a second person: what they would do, and deciding them. */
public final class Requests {
    private static final int LONGEST_WHY = 1_000;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Doing doing;

    public Requests(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.doing = new Doing(posts, audit, clock);
    }

    /**
     * Requests in the order in which they were made where they are open, the newest first otherwise.
     *
     * @param after the last request of the page before; null for the first page
     */
    public Page<AdjustmentRequest, Long> page(RequestFilter filter, Long after, int limit) {
        return store.read(session -> RequestPages.read(session, filter, after, limit, doing.now()));
    }

    /** How many of other people's requests are open, so that somebody notices. */
    public long waiting() {
        return store.read(session -> session.createSelectionQuery(
                        "select count(*) from RequestRow where state = PENDING and expires > :now and madeBy <> :me",
                        Long.class)
                .setParameter("now", doing.now())
                .setParameter("me", member.name())
                .getSingleResult());
    }

    /** @throws Problem NO_SUCH_REQUEST */
    public AdjustmentRequest request(long id) {
        return store.read(session -> request(session, row(session, id, LockMode.NONE)));
    }

    /** What approval would do right now, also for one who may not approve it; changes nothing. */
    public Preview preview(long id) {
        return store.read(session -> {
            RequestRow row = row(session, id, LockMode.NONE);
            long before = posts.balance(session, row.accountId);
            Change change = request(session, row).change();
            List<Similar> similar = row.stateAt(doing.now()) == RequestState.PENDING
                    ? Similars.of(session, change, doing.now())
                    : List.of();
            try {
                checkOpen(row);
                Plan plan = planned(session, change);
                String refusal = whyNotDecidedByMember(session, row);
                return new Preview(
                        before, doing.balanceAfter(session, plan), plan.amount(), refusal, null, null, similar);
            } catch (Problem problem) {
                return new Preview(before, before, 0, problem.getMessage(), null, null, similar);
            }
        });
    }

    /** The one who may not approve it sees all the same what it would do. */
    private String whyNotDecidedByMember(StatelessSession session, RequestRow row) {
        if (!member.may(Permission.APPROVE)) {
            return Problem.notPermitted("ROLE_MAY_NOT", null, member.role().name(), "approve")
                    .getMessage();
        }
        try {
            checkApprover(session, row);
            return null;
        } catch (Problem problem) {
            return problem.getMessage();
        }
    }

    /**
     * Posts what was asked for, if the balance, the account and the approver's limit allow it at this moment. Approving
     * again what one approved oneself is answered as the first time.
     *
     * @throws Problem NO_SUCH_REQUEST, OWN_REQUEST, ALREADY_DECIDED, REQUEST_EXPIRED, OVER_APPROVAL_LIMIT, and those of
     *     {@link Adjustments#make}
     */
    public Adjusted approve(long id) {
        RequestRow known = known("approve", id);
        return audit.command(
                "approve", Permission.APPROVE, "request " + id, known.accountId, known.requestId, session -> {
                    RequestRow row = locked(session, known);
                    if (row.state == RequestState.APPROVED && member.name().equals(row.decidedBy)) {
                        return Replay.of(session, posts, row, doing.now());
                    }
                    Plan plan = approvable(session, row);
                    AdjustmentRequest request = request(session, row);
                    Posted posted = plan.rollsBack()
                            ? doing.rollBack(session, member.name(), "approve", plan, request.because())
                            : doing.post(session, "approve", plan, request.because());
                    row.entrySeq = posted.entry().seq();
                    decide(session, row, RequestState.APPROVED, null);
                    return row.toAdjusted(posted.balance());
                });
    }

    /** @param why what the maker will read, 1 to 1,000 characters */
    public AdjustmentRequest reject(long id, String why) {
        return close("reject", Permission.APPROVE, id, why, RequestState.REJECTED);
    }

    /** Takes one's own request back. @param why null or blank for nothing */
    public AdjustmentRequest withdraw(long id, String why) {
        return close("withdraw", Permission.COMPENSATE, id, why, RequestState.WITHDRAWN);
    }

    private AdjustmentRequest close(String command, Permission permission, long id, String why, RequestState state) {
        RequestRow known = known(command, id);
        return audit.command(command, permission, "request " + id, known.accountId, known.requestId, session -> {
            String said = checked(why, state == RequestState.REJECTED);
            RequestRow row = locked(session, known);
            if (row.state == state && member.name().equals(row.decidedBy)) {
                return request(session, row);
            }
            checkOpen(row);
            boolean own = row.madeBy.equals(member.name());
            if (own != (state == RequestState.WITHDRAWN)) {
                throw Problem.refused(own ? "OWN_REQUEST" : "NOT_YOUR_REQUEST", row.madeBy);
            }
            decide(session, row, state, said);
            audit.record(
                    session,
                    AuditEvent.done(
                            command,
                            "request " + row.id,
                            row.accountId,
                            RequestState.PENDING.name(),
                            state.name(),
                            row.requestId));
            return request(session, row);
        });
    }

    private RequestRow known(String command, long id) {
        return audit.orRefused(command, "request " + id, () -> store.read(session -> row(session, id, LockMode.NONE)));
    }

    private static String checked(String why, boolean needed) {
        String said = why == null || why.isBlank() ? null : why.strip();
        if (needed && said == null) {
            throw Problem.wrongUse("WHY_NEEDED");
        }
        if (said != null && (said.length() > LONGEST_WHY || said.indexOf('\0') >= 0)) {
            throw Problem.wrongUse("WHY_TOO_LONG", LONGEST_WHY);
        }
        return said;
    }

    /** First the account, as everybody who posts does, then the request. */
    private RequestRow locked(StatelessSession session, RequestRow known) {
        posts.lock(session, known.accountId);
        return row(session, known.id, LockMode.PESSIMISTIC_WRITE);
    }

    private static RequestRow row(StatelessSession session, long id, LockMode mode) {
        return Optional.ofNullable(session.get(RequestRow.class, id, mode))
                .orElseThrow(() -> Problem.notFound("NO_SUCH_REQUEST", String.valueOf(id)));
    }

    private AdjustmentRequest request(StatelessSession session, RequestRow row) {
        return RequestPages.with(session, List.of(row), doing.now()).get(0);
    }

    private Plan approvable(StatelessSession session, RequestRow row) {
        checkOpen(row);
        checkApprover(session, row);
        return planned(session, request(session, row).change());
    }

    /** Nothing to take back is nothing to approve, and an approved request has an entry. */
    private Plan planned(StatelessSession session, Change change) {
        Plan plan = doing.planned(session, change);
        if (plan.amount() == 0) {
            throw Problem.refused("ROLLBACK_OF_NOTHING", String.valueOf(plan.target()));
        }
        return plan;
    }

    private void checkApprover(StatelessSession session, RequestRow row) {
        if (row.madeBy.equals(member.name())) {
            throw Problem.refused("OWN_REQUEST", row.madeBy);
        }
        Limits limits = Staff.limits(session, member);
        if (limits.approveUpTo() != null && Math.abs(row.amount) > limits.approveUpTo()) {
            throw Problem.refused("OVER_APPROVAL_LIMIT", Math.abs(row.amount), limits.approveUpTo());
        }
    }

    private void checkOpen(RequestRow row) {
        RequestState state = row.stateAt(doing.now());
        if (state == RequestState.EXPIRED) {
            throw Problem.refused("REQUEST_EXPIRED", String.valueOf(row.id));
        }
        if (state != RequestState.PENDING) {
            throw Problem.refused("ALREADY_DECIDED", String.valueOf(row.id), state.name(), row.decidedBy);
        }
    }

    private void decide(StatelessSession session, RequestRow row, RequestState state, String why) {
        row.state = state;
        row.decidedBy = member.name();
        Instant now = doing.now();
        // The desks' clocks are never quite the same, and nobody decides before they are asked.
        row.decidedAt = now.isBefore(row.madeAt) ? row.madeAt : now;
        row.why = why;
        session.update(row);
    }
}
