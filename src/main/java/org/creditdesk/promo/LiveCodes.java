package org.creditdesk.promo;

import org.hibernate.StatelessSession;

/**
 * How the codes of a finished batch stand. Counted over its redemptions, of which there are few, and not over its
 * codes, of which there may be ten million: a code is revoked singly only while it has uses left, so what was
 * generated is exhausted, revoked or live, and nothing is two of these.
 *
 * @param live not revoked singly and with uses left
 * @param exhausted without a use left
 * @param revoked singly
 * @param redemptions all there are
 * @param usesLeft of the live ones together
 */
record LiveCodes(long live, long exhausted, long revoked, long redemptions, long usesLeft) {
    static LiveCodes of(StatelessSession session, BatchRow batch) {
        if (batch.perCode == 1) {
            long redemptions = ((Number) session.createNativeQuery(
                                    "select count(*) from redemption where batch_id = :batch and"
                                            + CountedUses.REDEMPTION,
                                    Object.class)
                            .setParameter("batch", batch.id)
                            .getSingleResult())
                    .longValue();
            long live = batch.generated - redemptions - batch.revokedCodes;
            return new LiveCodes(live, redemptions, batch.revokedCodes, redemptions, live);
        }
        Object[] used = session.createNativeQuery("""
                        select coalesce(sum(case when uses >= :most then 1 else 0 end), 0), coalesce(sum(uses), 0)
                        from (select count(*) as uses from redemption where batch_id = :batch and %s group by code) u
                        """.formatted(CountedUses.REDEMPTION), Object[].class)
                .setParameter("most", batch.perCode)
                .setParameter("batch", batch.id)
                .getSingleResult();
        long exhausted = ((Number) used[0]).longValue();
        long redemptions = ((Number) used[1]).longValue();
        long live = batch.generated - exhausted - batch.revokedCodes;
        long usesOfLive = redemptions - exhausted * batch.perCode - usesOfRevoked(session, batch);
        return new LiveCodes(live, exhausted, batch.revokedCodes, redemptions, live * batch.perCode - usesOfLive);
    }

    private static long usesOfRevoked(StatelessSession session, BatchRow batch) {
        return batch.revokedCodes == 0
                ? 0
                : ((Number) session.createNativeQuery("""
                                select coalesce(sum(""" + CodeEntity.USES + """
                                ), 0) from code c where c.revoked and c.code in (
                                    select r.code from revoked_code r join batch_change h on h.id = r.change_id
                                    where h.batch_id = :batch)
                                """, Object.class)
                                .setParameter("batch", batch.id)
                                .getSingleResult())
                        .longValue();
    }

    /** Credits that so many uses can still give: what they are worth, and no more than the budget holds. */
    static long credits(long uses, BatchRow batch, CampaignRow campaign) {
        long worth = uses > Long.MAX_VALUE / batch.credits ? Long.MAX_VALUE : uses * batch.credits;
        return campaign.budget == null ? worth : Math.min(worth, campaign.budget - campaign.redeemedCredits);
    }
}
