package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.StorableText;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Ends a lock-out before its time. What had led to it is forgotten, so that the next failure is the first. */
public final class LockLifting {
    /** Characters. */
    public static final int LONGEST_REASON = 500;

    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public LockLifting(Member member, AuditTrail audit, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Once per request id.
     *
     * @param reason in words, 1 to 500 characters
     * @throws Problem NO_SUCH_ACCOUNT, LIFT_REASON, NOT_LOCKED_OUT, or REQUEST_REUSED when the request id belongs to
     *     another account's
     */
    public Lifted lift(UUID requestId, long accountId, String reason) {
        return audit.command(
                "lift lock-out", Permission.LIFT_LOCK_OUTS, "a lock-out", accountId, requestId, session -> {
                    if (session.get(CustomerRow.class, accountId, LockMode.PESSIMISTIC_WRITE) == null) {
                        throw Problem.notFound("NO_SUCH_ACCOUNT");
                    }
                    LockOutRow earlier = byRequest(session, requestId);
                    if (earlier == null) {
                        return lift(session, requestId, accountId, checked(reason));
                    }
                    if (earlier.accountId != accountId) {
                        throw Problem.refused("REQUEST_REUSED");
                    }
                    return new Lifted(accountId, earlier.ends, earlier.liftedAt, true);
                });
    }

    private static String checked(String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw Problem.refused("LIFT_REASON");
        }
        return StorableText.of(said, LONGEST_REASON);
    }

    private static LockOutRow byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from LockOutRow where liftRequestId = :request", LockOutRow.class)
                .setParameter("request", requestId)
                .getSingleResultOrNull();
    }

    private Lifted lift(StatelessSession session, UUID requestId, long accountId, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LockOutRow row = session.createSelectionQuery("""
                        from LockOutRow where accountId = :account and liftedAt is null and ends > :now
                        order by ends desc
                        """, LockOutRow.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .setMaxResults(1)
                .getSingleResultOrNull();
        if (row == null) {
            throw Problem.refused("NOT_LOCKED_OUT");
        }
        session.createMutationQuery("""
                        update LockOutRow set liftedAt = :now, liftedBy = :member, liftReason = :reason,
                        liftRequestId = :request where id = :id
                        """)
                .setParameter("now", now)
                .setParameter("member", member.name())
                .setParameter("reason", reason)
                .setParameter("request", requestId)
                .setParameter("id", row.id)
                .executeUpdate();
        session.createMutationQuery("update CustomerRow set lockedUntil = null where id = :id")
                .setParameter("id", accountId)
                .executeUpdate();
        audit.record(
                session,
                AuditEvent.done(
                        "lift lock-out", "lock-out " + row.id, accountId, "until " + row.ends, null, requestId));
        return new Lifted(accountId, row.ends, now, false);
    }
}
