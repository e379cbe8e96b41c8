package org.creditdesk.promo;

import org.creditdesk.problem.Problem;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * A batch with its campaign, as they stand.
 *
 * <p>The order of locks is campaign, batch, code. Whoever redeems takes from the campaign's {@linkplain Slots slots} or
 * its row before anything else of the three, and whoever changes a batch empties those slots and keeps that row, so a
 * change of the batch comes wholly before a redemption or wholly after it.
 */
record BatchInHand(CampaignRow campaign, BatchRow batch) {
    /** @throws Problem NO_SUCH_BATCH */
    static BatchInHand read(StatelessSession session, long id) {
        BatchRow batch = found(session.get(BatchRow.class, id), id);
        return new BatchInHand(session.get(CampaignRow.class, batch.campaignId), batch);
    }

    /** Until the transaction ends nobody else changes it, and nobody redeems. @throws Problem NO_SUCH_BATCH */
    static BatchInHand locked(StatelessSession session, long id) {
        long campaignId = found(session.get(BatchRow.class, id), id).campaignId;
        Slots.OF_CAMPAIGN.close(session, campaignId);
        CampaignRow campaign = session.get(CampaignRow.class, campaignId);
        return new BatchInHand(campaign, session.get(BatchRow.class, id, LockMode.PESSIMISTIC_WRITE));
    }

    /**
     * Until the transaction ends nobody else changes it, while redeeming goes on: for what takes its time and locks
     * each code that it changes. The campaign must not be locked after that.
     *
     * @throws Problem NO_SUCH_BATCH
     */
    static BatchInHand lockedForCodes(StatelessSession session, long id) {
        BatchRow batch = found(session.get(BatchRow.class, id, LockMode.PESSIMISTIC_WRITE), id);
        return new BatchInHand(session.get(CampaignRow.class, batch.campaignId), batch);
    }

    private static BatchRow found(BatchRow row, long id) {
        if (row == null) {
            throw Problem.notFound("NO_SUCH_BATCH", String.valueOf(id));
        }
        return row;
    }
}
