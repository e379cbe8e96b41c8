package org.creditdesk.promo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/**
 * What campaigns are made of.
 *
 * @param batches all of them
 * @param codes those of finished batches
 */
record CampaignCounts(long batches, long codes) {
    static final CampaignCounts NONE = new CampaignCounts(0, 0);

    /** By the campaigns' ids; campaigns without a batch are missing. */
    static Map<Long, CampaignCounts> of(StatelessSession session, List<Long> campaigns) {
        Map<Long, CampaignCounts> counts = new HashMap<>();
        if (!campaigns.isEmpty()) {
            session.createSelectionQuery("""
                            select campaignId, count(*), sum(case when state in :unfinished then 0L else generated end)
                            from BatchRow where campaignId in :ids group by campaignId
                            """, Object[].class)
                    .setParameter("ids", campaigns)
                    .setParameter(
                            "unfinished", EnumSet.of(BatchState.DRAFT, BatchState.GENERATING, BatchState.CANCELLED))
                    .getResultList()
                    .forEach(row -> counts.put((Long) row[0], new CampaignCounts((Long) row[1], (Long) row[2])));
        }
        return counts;
    }
}
