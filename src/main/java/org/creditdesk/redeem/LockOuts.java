package org.creditdesk.redeem;

import java.time.Duration;
import java.time.Instant;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Locks an account after too many failures: distinct wrong inputs within some minutes, or far more typing errors. What
 * was tried before an earlier lock-out is forgotten.
 */
final class LockOuts {
    private LockOuts() {}

    /**
     * To be called after a failed attempt was recorded, in the same transaction, with the account locked.
     *
     * @return the lock-out that begins; null for none
     */
    static LockOutRow consider(StatelessSession session, CustomerRow account, Instant now) {
        LockOutLimits limits = LockOutSettings.limits(session);
        Instant since = since(session, account.id, now.minus(Duration.ofMinutes(limits.withinMinutes())));
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

    private static Instant since(StatelessSession session, long accountId, Instant window) {
        Instant last = session.createSelectionQuery(
                        "select max(starts) from LockOutRow where accountId = :account", Instant.class)
                .setParameter("account", accountId)
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
