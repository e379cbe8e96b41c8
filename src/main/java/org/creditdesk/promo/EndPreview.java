package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/**
 * What the end of a campaign hits.
 *
 * @param batches whose codes can be redeemed now, or as soon as their window begins
 * @param liveCodes of them with uses left
 * @param credits that these codes could still have given, no more than what is left of the budget
 * @param heldBatches finished ones that are paused or not yet active; their {@code heldCodes} stay shut
 * @param redemptions that stay as they are
 */
public record EndPreview(
        long batches, long liveCodes, long credits, long heldBatches, long heldCodes, long redemptions) {
    /** Whether the number of codes must be typed. */
    public boolean needsConfirmation() {
        return liveCodes > LifeCommand.UNCONFIRMED;
    }

    /** More is fine: while somebody typed the number, customers went on redeeming. */
    void checkConfirmed(Long confirmed) {
        if (needsConfirmation() && (confirmed == null || confirmed < liveCodes)) {
            throw Problem.refused("CONFIRM_NEEDED", liveCodes);
        }
    }

    static EndPreview of(StatelessSession session, CampaignRow campaign, Instant now) {
        List<BatchTally> tallies = BatchTallies.stakes(session, campaign.id);
        List<BatchTally> live =
                tallies.stream().filter(each -> each.isLive(campaign, now)).toList();
        List<BatchTally> held =
                tallies.stream().filter(each -> each.isHeld(campaign, now)).toList();
        return new EndPreview(
                live.size(),
                live.stream().mapToLong(BatchTally::liveCodes).sum(),
                CampaignCost.of(campaign, tallies, 0, now).atStake(),
                held.size(),
                held.stream().mapToLong(BatchTally::liveCodes).sum(),
                tallies.stream().mapToLong(BatchTally::redemptions).sum());
    }
}
