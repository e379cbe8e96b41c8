package org.creditdesk.promo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.promo.LifeObstacle.Kind;

/** What keeps the codes of an active batch from being redeemed now, or for as long as its window says. */
final class Obstacles {
    private Obstacles() {}

    /** @param ends the batch's, as it would be */
    static List<LifeObstacle> of(BatchInHand hand, Instant ends, Instant now) {
        BatchRow batch = hand.batch();
        CampaignRow campaign = hand.campaign();
        List<LifeObstacle> found = new ArrayList<>();
        if (!campaign.state.equals(CampaignRow.ACTIVE)) {
            found.add(new LifeObstacle(Kind.CAMPAIGN_ENDED, null));
        }
        if (Window.isOver(campaign.ends, now)) {
            found.add(new LifeObstacle(Kind.CAMPAIGN_OVER, campaign.ends));
        } else if (campaign.ends != null && (ends == null || ends.isAfter(campaign.ends))) {
            found.add(new LifeObstacle(Kind.CAMPAIGN_ENDS_SOONER, campaign.ends));
        }
        if (Window.isOver(ends, now)) {
            found.add(new LifeObstacle(Kind.BATCH_OVER, ends));
        }
        if (Window.isAhead(campaign.starts, now)) {
            found.add(new LifeObstacle(Kind.CAMPAIGN_NOT_STARTED, campaign.starts));
        }
        if (Window.isAhead(batch.starts, now)) {
            found.add(new LifeObstacle(Kind.BATCH_NOT_STARTED, batch.starts));
        }
        if (campaign.budget != null && campaign.budget - campaign.redeemedCredits < batch.credits) {
            found.add(new LifeObstacle(Kind.BUDGET_REACHED, null));
        }
        return found;
    }
}
