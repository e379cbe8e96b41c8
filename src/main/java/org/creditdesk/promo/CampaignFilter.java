package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Which campaigns are meant.
 *
 * @param named part of the name, however it is capitalised; blank for any
 */
public record CampaignFilter(Which which, String named) {
    public static final CampaignFilter ALL = new CampaignFilter(Which.ALL, "");

    /** Whether their codes can be redeemed, now or later. */
    public enum Which {
        ALL,
        /** Neither ended nor past the end of their window. */
        ACTIVE,
        /** Ended by somebody, or past the end of their window. */
        ENDED
    }

    /** Newest first. There are hundreds of campaigns, not millions: their names are looked through. */
    List<CampaignRow> rows(StatelessSession session, Long before, int limit, Instant now) {
        String over = "(state = 'ENDED' or ends is not null and ends <= :now)";
        String condition =
                switch (which) {
                    case ALL -> "";
                    case ACTIVE -> " and not " + over;
                    case ENDED -> " and " + over;
                };
        var query = session.createSelectionQuery(
                        "from CampaignRow where id < :before and locate(:named, nameKey) > 0" + condition
                                + " order by id desc",
                        CampaignRow.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setParameter("named", Campaigns.key(named))
                .setMaxResults(limit);
        if (which != Which.ALL) {
            query.setParameter("now", now);
        }
        return query.getResultList();
    }
}
