package org.creditdesk.reconcile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Standing;
import org.hibernate.StatelessSession;

/** Reads the claw-backs of a receipt with what became of them on the ledger. They are few. */
final class Steps {
    private Steps() {}

    static List<ClawBackStep> of(StatelessSession session, long receiptId, Instant now) {
        List<ClawBackRow> rows = session.createSelectionQuery(
                        "from ClawBackRow where receiptId = :receipt order by receiptId, step", ClawBackRow.class)
                .setParameter("receipt", receiptId)
                .getResultList();
        Map<UUID, Entry> entries = Standing.byRequests(
                session, rows.stream().map(row -> row.requestId).toList());
        return rows.stream()
                .map(row -> step(session, row, entries.get(row.requestId), now))
                .toList();
    }

    private static ClawBackStep step(StatelessSession session, ClawBackRow row, Entry entry, Instant now) {
        Asked asked = Asked.under(session, row.requestId, now);
        return new ClawBackStep(
                row.step,
                row.cause,
                row.requested,
                row.collected,
                row.uncollected,
                row.targetSeq == null ? null : new EntryId(row.accountId, row.targetSeq),
                row.refundedMinor,
                row.dispute,
                row.madeBy,
                row.madeAt,
                entry == null ? null : entry.id(),
                entry == null ? 0 : entry.amount(),
                entry == null
                        ? null
                        : Entries.reversalOf(session, entry.id()).map(Entry::id).orElse(null),
                asked == null ? null : asked.id(),
                asked == null ? null : asked.state());
    }

    /** An adjustment request. */
    record Asked(long id, RequestState state) {
        /** Null for none. */
        static Asked under(StatelessSession session, UUID requestId, Instant now) {
            List<Object[]> found = session.createNativeQuery("""
                            select id, case when state = 'PENDING' and expires <= :now then 'EXPIRED' else state end
                            from adjustment_request where request_id = :request""", Object[].class)
                    .setParameter("request", requestId)
                    .setParameter("now", now)
                    .getResultList();
            return found.isEmpty()
                    ? null
                    : new Asked(((Number) found.get(0)[0]).longValue(), RequestState.valueOf((String) found.get(0)[1]));
        }
    }
}
