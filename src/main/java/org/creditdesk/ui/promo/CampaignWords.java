package org.creditdesk.ui.promo;

import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Moments;

/** A campaign in one line. */
final class CampaignWords {
    private CampaignWords() {}

    /** Its window and what is left of its budget. */
    static String facts(Campaign campaign) {
        String window = Moments.window(campaign.starts(), campaign.ends(), campaign.zone());
        return campaign.budget() == null
                ? Texts.of("promo.campaign.line-no-budget", window)
                : Texts.of("promo.campaign.line", window, campaign.budget() - campaign.redeemedCredits());
    }
}
