package org.creditdesk.promo;

import java.time.Instant;
import org.hibernate.StatelessSession;

/**
 * What the end of a campaign hits.
 *
 * @param batches whose codes can be redeemed now
 * @param liveCodes of them with uses left
 * @param credits that these codes could still have given, no more than what is left of the budget
 * @param heldBatches finished ones that are not redeemable now, paused or not yet active: they stay so
 * @param heldCodes of them with uses left
 */
public record EndPreview(long batches, long liveCodes, long credits, long heldBatches, long heldCodes) {
    static EndPreview of(StatelessSession session, CampaignRow campaign, Instant now) {
        throw new UnsupportedOperationException();
    }
}
