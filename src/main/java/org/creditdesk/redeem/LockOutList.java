package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** The accounts that are locked out now, and what led to it. */
public final class LockOutList {
    /** More typing errors than any owner asks for before an account is locked. */
    private static final int MOST_ATTEMPTS = LockOutLimits.MOST_TYPING_ERRORS;

    private final Store store;
    private final Member member;
    private final Clock clock;

    public LockOutList(Store store, Member member, Clock clock) {
        this.store = store;
        this.member = member;
        this.clock = clock;
    }

    /** How many there are. */
    public long count() {
        return store.read(session -> session.createSelectionQuery(
                        "select count(*) from LockOutRow where liftedAt is null and ends > :now", Long.class)
                .setParameter("now", now())
                .getSingleResult());
    }

    /** The lock-out that an account is in; empty when it is in none. */
    public Optional<LockOut> of(long accountId) {
        return store.read(session -> session.createSelectionQuery("""
                        from LockOutRow where accountId = :account and liftedAt is null and ends > :now
                        order by ends desc
                        """, LockOutRow.class)
                .setParameter("account", accountId)
                .setParameter("now", now())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> lockOut(session, row)));
    }

    private LockOut lockOut(StatelessSession session, LockOutRow row) {
        boolean sees = member.may(Permission.SEE_CODES);
        return new LockOut(
                locked(row, CurrentEmails.of(session, List.of(row.accountId))),
                LockOuts.ledTo(session, row, MOST_ATTEMPTS).stream()
                        .map(attempt -> attempt.toAttempt(sees))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Soonest end first. @param after only behind this lock-out; null for the first page */
    public Page<LockedAccount, Long> locked(Long after, int limit) {
        return store.read(session -> {
            LockOutRow last = after == null ? null : session.get(LockOutRow.class, after);
            Instant now = now();
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
