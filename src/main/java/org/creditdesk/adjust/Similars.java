package org.creditdesk.adjust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.ledger.Entries;
import org.hibernate.StatelessSession;

/** Finds what a change may be repeating. */
final class Similars {
    private static final int MOST = 5;

    private Similars() {}

    /** Only credits that are given can be given twice; only the same entry can be taken back twice. */
    static List<Similar> of(StatelessSession session, Change change, Instant now) {
        Long target = Commands.target(change);
        if (change instanceof Correction correction && correction.amount() < 0) {
            return List.of();
        }
        List<Similar> found = new ArrayList<>();
        open(session, change, now).stream()
                .filter(row -> target == null || target.equals(row.targetSeq))
                .forEach(row -> found.add(row.toSimilar()));
        if (target == null && change.because().ticket() != null) {
            Entries.compensations(
                            session, Commands.account(change), change.because().ticket(), MOST)
                    .forEach(e -> found.add(new Similar(null, e.id(), e.amount(), e.ticket(), e.actor(), e.at())));
        }
        return found;
    }

    /** A request is not similar to itself. */
    private static List<RequestRow> open(StatelessSession session, Change change, Instant now) {
        return session.createSelectionQuery("""
                        from RequestRow where accountId = :account and state = PENDING and expires > :now
                        and requestId <> :self order by id desc
                        """, RequestRow.class)
                .setParameter("account", Commands.account(change))
                .setParameter("now", now)
                .setParameter("self", change.requestId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
