package org.creditdesk.promo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Reads batches: one under lock, or the pages of those that somebody has to do something about. */
final class BatchRows {
    private static final String WAITING = "approval = PENDING and state = DRAFT";
    private static final String UNFINISHED = "(state = GENERATING or state = CANCELLED and generated > 0"
            + " or state = DRAFT and approval in (APPROVED, NOT_NEEDED))";

    private BatchRows() {}

    /** @throws Problem NO_SUCH_BATCH */
    static BatchRow locked(StatelessSession session, long batchId) {
        return known(session.get(BatchRow.class, batchId, LockMode.PESSIMISTIC_WRITE), batchId);
    }

    /** @throws Problem NO_SUCH_BATCH */
    static BatchRow read(Store store, long batchId) {
        return store.read(session -> known(session.get(BatchRow.class, batchId), batchId));
    }

    private static BatchRow known(BatchRow row, long batchId) {
        if (row == null) {
            throw Problem.notFound("NO_SUCH_BATCH", String.valueOf(batchId));
        }
        return row;
    }

    static Page<Batch, Long> waiting(StatelessSession session, Long before, int limit) {
        return page(session, WAITING, before, limit);
    }

    static Page<Batch, Long> unfinished(StatelessSession session, Long before, int limit) {
        return page(session, UNFINISHED, before, limit);
    }

    /** None of them was ever redeemed, so nothing has to be counted. */
    private static Page<Batch, Long> page(StatelessSession session, String condition, Long before, int limit) {
        List<BatchRow> rows = session.createSelectionQuery(
                        "from BatchRow where " + condition + " and id < :before order by id desc", BatchRow.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setMaxResults(limit + 1)
                .getResultList();
        if (rows.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Map<Long, CampaignRow> campaigns = session
                .createSelectionQuery("from CampaignRow where id in :ids", CampaignRow.class)
                .setParameter(
                        "ids",
                        rows.stream().map(row -> row.campaignId).distinct().toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(campaign -> campaign.id, Function.identity()));
        return Page.of(
                rows.stream()
                        .map(row -> row.toBatch(campaigns.get(row.campaignId), 0))
                        .toList(),
                limit,
                Batch::id);
    }
}
