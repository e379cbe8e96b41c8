package org.creditdesk.redeem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Codes;
import org.hibernate.StatelessSession;

/**
 * The redemptions that were rolled back, and releasing what one took; inside the caller's transaction.
 *
 * <p>A use is released whole: account and code may be tried again. The campaign's budget gets back only what was
 * collected. What the customer had spent by then was spent on the campaign's account and is not coming back; a budget
 * that forgot it would let the campaign cost more than somebody had agreed to.
 */
public final class Rollbacks {
    private Rollbacks() {}

    public static Optional<Rollback> find(StatelessSession session, EntryId redemption) {
        return Optional.ofNullable(
                        session.get(RollbackRow.class, new RollbackId(redemption.account(), redemption.seq())))
                .map(RollbackRow::toRollback);
    }

    public static Optional<Rollback> byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from RollbackRow where requestId = :request", RollbackRow.class)
                .setParameter("request", requestId)
                .uniqueResultOptional()
                .map(RollbackRow::toRollback);
    }

    /** Those of some entries of an account that were rolled back, by the entries' sequence numbers. */
    public static Map<Long, Rollback> of(StatelessSession session, long accountId, Collection<Long> seqs) {
        List<RollbackRow> rows = seqs.isEmpty()
                ? List.of()
                : session.createSelectionQuery(
                                "from RollbackRow where accountId = :account and seq in :seqs", RollbackRow.class)
                        .setParameter("account", accountId)
                        .setParameter("seqs", seqs)
                        .getResultList();
        return rows.stream()
                .map(RollbackRow::toRollback)
                .collect(Collectors.toMap(each -> each.entry().seq(), Function.identity()));
    }

    /** @throws Problem NOT_A_REDEMPTION when the entry is another one, or there is none */
    public static void check(StatelessSession session, EntryId entry) {
        row(session, entry);
    }

    private static RedemptionRow row(StatelessSession session, EntryId entry) {
        return session.createSelectionQuery(
                        "from RedemptionRow where accountId = :account and seq = :seq", RedemptionRow.class)
                .setParameter("account", entry.account())
                .setParameter("seq", entry.seq())
                .uniqueResultOptional()
                .orElseThrow(() -> Problem.refused("NOT_A_REDEMPTION", entry.toString()));
    }

    /**
     * Writes it down and releases the use, with the account locked as whoever redeems locks it: first the account,
     * then the campaign, then the code.
     */
    public static void record(StatelessSession session, Rollback rollback) {
        RedemptionRow redeemed = row(session, rollback.entry());
        session.insert(new RollbackRow(rollback));
        Codes.release(session, redeemed.batchId, redeemed.code, rollback.collected());
    }
}
