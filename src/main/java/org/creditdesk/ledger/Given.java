package org.creditdesk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.StatelessSession;

/** What staff gave, for their limits: compensations and upward adjustments that were not reversed since. */
public final class Given {
    private static final Duration ACCOUNT_WINDOW = Duration.ofDays(30);

    private Given() {}

    /** Credits that a member gave since midnight UTC. */
    public static long today(StatelessSession session, String actor, Instant now) {
        return sum(session.createSelectionQuery("""
                        select sum(e.amount) from EntryRow e
                        where e.actor = :actor and e.at >= :since and e.kind in (COMPENSATION, ADJUSTMENT) and e.amount > 0
                        """, Long.class)
                .setParameter("actor", actor)
                .setParameter(
                        "since",
                        now.atOffset(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant())
                .getSingleResultOrNull());
    }

    /**
     * Credits that a member gave to one account within the last 30 days.
     *
     * <p>Read from the member's entries of that time, not from the account's history, which has no end.
     */
    public static long toAccount(StatelessSession session, String actor, long accountId, Instant now) {
        return sum(session.createSelectionQuery("""
                        select sum(e.amount) from EntryRow e
                        where e.actor = :actor and e.at >= :since and e.account = :account
                        and e.kind in (COMPENSATION, ADJUSTMENT) and e.amount > 0
                        """, Long.class)
                .setParameter("actor", actor)
                .setParameter("account", accountId)
                .setParameter("since", now.minus(ACCOUNT_WINDOW))
                .getSingleResultOrNull());
    }

    private static long sum(Long found) {
        return found == null ? 0 : found;
    }
}
