package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Locks an account after too many failures: distinct wrong inputs within some minutes, or far more typing errors. What
 * was tried before an earlier lock-out is forgotten.
 */
final class LockOuts {
    /** The id of no lock-out. */
    private static final long NONE = 0;

    private LockOuts() {}

    /**
     * To be called after a failed attempt was recorded, in the same transaction, with the account locked.
     *
     * @return the lock-out that begins; null for none
     */
    static LockOutRow consider(StatelessSession session, CustomerRow account, Instant now) {
        LockOutLimits limits = LockOutSettings.limits(session);
        Instant since = since(session, account.id, now.minus(Duration.ofMinutes(limits.withinMinutes())), NONE);
        Outcome cause = null;
        if (distinct(session, account.id, since) >= limits.failures()) {
            cause = Outcome.NOT_FOUND;
        } else if (typingErrors(session, account.id, since) >= limits.typingErrors()) {
            cause = Outcome.CHECK_CHARACTER_MISMATCH;
        }
        return cause == null ? null : lock(session, account, cause, now, limits.minutes());
    }

    /** When the lock-out ended, or was to end, that an account was in just before an instant; null for none. */
    static Instant end(Store store, long accountId, Instant at) {
        return store.read(session -> session.createSelectionQuery("""
                        select max(ends) from LockOutRow where accountId = :account and starts < :at and ends > :at
                        and (liftedAt is null or liftedAt >= :at)
                        """, Instant.class)
                .setParameter("account", accountId)
                .setParameter("at", at)
                .getSingleResultOrNull());
    }

    /** The failures that a lock-out counted, newest first. */
    static List<AttemptRow> ledTo(StatelessSession session, LockOutRow lockOut, int limit) {
        Duration within = Duration.ofMinutes(LockOutSettings.limits(session).withinMinutes());
        Set<Outcome> outcomes = Outcome.valueOf(lockOut.cause) == Outcome.CHECK_CHARACTER_MISMATCH
                ? EnumSet.of(Outcome.CHECK_CHARACTER_MISMATCH)
                : EnumSet.complementOf(
                        EnumSet.of(Outcome.APPLIED, Outcome.LOCKED_OUT, Outcome.CHECK_CHARACTER_MISMATCH));
        return session.createSelectionQuery("""
                        from AttemptRow where accountId = :account and at > :since and at <= :starts
                        and outcome in :outcomes order by accountId desc, at desc, id desc
                        """, AttemptRow.class)
                .setParameter("account", lockOut.accountId)
                .setParameter("since", since(session, lockOut.accountId, lockOut.starts.minus(within), lockOut.id))
                .setParameter("starts", lockOut.starts)
                .setParameter("outcomes", outcomes)
                .setMaxResults(limit)
                .getResultList();
    }

    private static Instant since(StatelessSession session, long accountId, Instant window, long butOf) {
        Instant last = session.createSelectionQuery(
                        "select max(starts) from LockOutRow where accountId = :account and id <> :but", Instant.class)
                .setParameter("account", accountId)
                .setParameter("but", butOf)
                .getSingleResultOrNull();
        return last != null && last.isAfter(window) ? last : window;
    }

    private static long distinct(StatelessSession session, long accountId, Instant since) {
        return session.createSelectionQuery("""
                        select count(distinct canonical) from AttemptRow
                        where accountId = :account and at > :since
                        and outcome not in (APPLIED, LOCKED_OUT, CHECK_CHARACTER_MISMATCH)
                        """, Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    private static long typingErrors(StatelessSession session, long accountId, Instant since) {
        return session.createSelectionQuery("""
                        select count(*) from AttemptRow
                        where accountId = :account and at > :since and outcome = CHECK_CHARACTER_MISMATCH
                        """, Long.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .getSingleResult();
    }

    private static LockOutRow lock(
            StatelessSession session, CustomerRow account, Outcome cause, Instant now, int minutes) {
        var row = new LockOutRow();
        row.accountId = account.id;
        row.cause = cause.name();
        row.starts = now;
        row.ends = now.plus(Duration.ofMinutes(minutes));
        session.insert(row);
        account.lockedUntil = row.ends;
        session.update(account);
        return row;
    }
}
