package org.creditdesk.adjust;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * How many credits a member moved by hand and alone, for the limits: compensations, corrections, voids, reversals and
 * receipts that were credited by hand, which have a reason, each with its size whichever way it went. Not counted is what somebody else approved, what was reversed since, and a
 * reversal that puts back what the member did by hand. Undoing what came in under the member's name otherwise, as by an
 * import, is a movement like any other.
 */
final class ByHand {
    private static final Duration ACCOUNT_WINDOW = Duration.ofDays(30);

    private static final String SUM = "select cast(coalesce(sum(abs(e.amount)), 0) as bigint) ";

    private static final String MOVED = """
            from ledger_entry e
            left join ledger_entry o on o.account_id = e.account_id and o.seq = e.reverses_seq
            where e.actor = :actor and e.posted_at >= :since
            and (e.kind in ('COMPENSATION', 'ADJUSTMENT', 'VOID', 'REVERSAL')
                or e.kind = 'PURCHASE' and e.reason is not null)
            and not exists (select 1 from ledger_entry r where r.account_id = e.account_id and r.reverses_seq = e.seq)
            and not exists (select 1 from adjustment_request q where q.request_id = e.request_id)
            and (o.seq is null or o.actor <> e.actor
                or o.kind not in ('COMPENSATION', 'ADJUSTMENT', 'VOID')
                or exists (select 1 from adjustment_request q where q.request_id = o.request_id))
            """;

    private ByHand() {}

    /** Credits moved since midnight UTC. */
    static long today(StatelessSession session, String actor, Instant now) {
        return sum(session.createNativeQuery(SUM + MOVED, Long.class), actor, midnight(now));
    }

    static Instant midnight(Instant now) {
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** How many entries of any kind the member posted since midnight UTC. */
    static long entriesToday(StatelessSession session, String actor, Instant now) {
        return sum(
                session.createNativeQuery(
                        "select count(*) from ledger_entry where actor = :actor and posted_at >= :since", Long.class),
                actor,
                midnight(now));
    }

    /** Credits moved on one account within the last 30 days. */
    static long onAccount(StatelessSession session, String actor, long accountId, Instant now) {
        return sum(
                session.createNativeQuery(SUM + MOVED + " and e.account_id = :account", Long.class)
                        .setParameter("account", accountId),
                actor,
                now.minus(ACCOUNT_WINDOW));
    }

    /** Credits moved within the last 30 days on each of some accounts. */
    static Map<Long, Long> onAccounts(StatelessSession session, String actor, Collection<Long> accounts, Instant now) {
        Map<Long, Long> sums = new HashMap<>();
        if (!accounts.isEmpty()) {
            // Account by account: with a list of them H2 goes through all that the actor ever moved.
            String each = "(" + SUM + MOVED + " and e.account_id = a.id)";
            session.createNativeQuery(
                            "select a.id, " + each + " from account a where a.id in (:accounts)", Object[].class)
                    .setParameter("actor", actor)
                    .setParameter("since", now.minus(ACCOUNT_WINDOW))
                    .setParameterList("accounts", accounts)
                    .getResultList()
                    .forEach(row -> sums.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
        }
        return sums;
    }

    private static long sum(NativeQuery<Long> query, String actor, Instant since) {
        return query.setParameter("actor", actor).setParameter("since", since).getSingleResult();
    }
}
