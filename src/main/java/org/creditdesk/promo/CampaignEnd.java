package org.creditdesk.promo;

import java.time.Instant;
import org.hibernate.StatelessSession;

/**
 * That a campaign was ended.
 *
 * @param by and {@code at}: null where it was loaded as ended
 * @param movedOn whether one of its batches was changed since, so that it cannot be reopened
 */
public record CampaignEnd(String by, Instant at, boolean movedOn) {
    static CampaignEnd of(StatelessSession session, CampaignRow campaign) {
        CampaignChangeRow end = session.createSelectionQuery(
                        "from CampaignChangeRow where campaignId = :id and kind = END order by id desc",
                        CampaignChangeRow.class)
                .setParameter("id", campaign.id)
                .setMaxResults(1)
                .getSingleResultOrNull();
        return end == null
                ? new CampaignEnd(null, null, false)
                : new CampaignEnd(end.actor, end.changedAt, changedSince(session, campaign.id, end.changedAt));
    }

    private static boolean changedSince(StatelessSession session, long campaignId, Instant end) {
        return !session.createNativeQuery("""
                        select c.id from batch_change c join batch b on b.id = c.batch_id
                        where b.campaign_id = :campaign and c.changed_at >= :end
                        """, Long.class)
                .setParameter("campaign", campaignId)
                .setParameter("end", end)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
