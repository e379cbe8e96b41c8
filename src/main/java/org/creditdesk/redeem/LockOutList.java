package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** The accounts that are locked out now. */
public final class LockOutList {
    private final Store store;
    private final Clock clock;

    public LockOutList(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Soonest end first. @param after only behind this lock-out; null for the first page */
    public Page<LockedAccount, Long> locked(Long after, int limit) {
        return store.read(session -> {
            LockOutRow last = after == null ? null : session.get(LockOutRow.class, after);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<LockOutRow> rows = session.createSelectionQuery("""
                            from LockOutRow where liftedAt is null and ends > :now
                            and ends >= :ends and (ends > :ends or id > :id) order by ends, id
                            """, LockOutRow.class)
                    .setParameter("now", now)
                    .setParameter("ends", last == null ? now : last.ends)
                    .setParameter("id", last == null ? Long.MIN_VALUE : last.id)
                    .setMaxResults(limit + 1)
                    .getResultList();
            Map<Long, String> emails = CurrentEmails.of(
                    session, rows.stream().map(row -> row.accountId).toList());
            return Page.of(rows.stream().map(row -> locked(row, emails)).toList(), limit, LockedAccount::lockOut);
        });
    }

    private static LockedAccount locked(LockOutRow row, Map<Long, String> emails) {
        return new LockedAccount(
                row.id, row.accountId, emails.get(row.accountId), Outcome.valueOf(row.cause), row.starts, row.ends);
    }
}
