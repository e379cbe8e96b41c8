package org.creditdesk.promo;

import java.time.Instant;

/** Where a campaign stands at a moment: somebody may have ended it, and its window may be closed. */
public enum CampaignStanding {
    NOT_STARTED,
    RUNNING,
    OVER,
    ENDED;

    public static CampaignStanding of(Campaign campaign, Instant now) {
        if (!campaign.active()) {
            return ENDED;
        }
        if (Window.isOver(campaign.ends(), now)) {
            return OVER;
        }
        return Window.isAhead(campaign.starts(), now) ? NOT_STARTED : RUNNING;
    }
}
