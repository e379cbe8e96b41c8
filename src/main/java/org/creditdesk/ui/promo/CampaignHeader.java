package org.creditdesk.ui.promo;

import java.time.ZoneId;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignEnd;
import org.creditdesk.promo.CampaignStanding;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;

/** What a campaign is, in words. */
final class CampaignHeader {
    private CampaignHeader() {}

    /** Its window in its own zone and, where the clocks differ, on the viewer's. */
    static String window(Campaign campaign, ZoneId viewer) {
        String own = Moments.window(campaign.starts(), campaign.ends(), campaign.zone());
        boolean open = campaign.starts() == null && campaign.ends() == null;
        if (open || sameClock(campaign, viewer)) {
            return Texts.of("promo.campaign.window", own, zone(campaign.zone()));
        }
        return Texts.of(
                "promo.campaign.window-both",
                own,
                zone(campaign.zone()),
                Moments.window(campaign.starts(), campaign.ends(), viewer));
    }

    /** When the public is told of it; empty where nobody said. */
    static String announced(Campaign campaign, ZoneId viewer) {
        return campaign.announced() == null
                ? ""
                : Texts.of(
                        "promo.campaign.announced-line",
                        Moments.forViewer(campaign.announced().atZone(campaign.zone()), viewer));
    }

    private static boolean sameClock(Campaign campaign, ZoneId viewer) {
        return Moments.window(campaign.starts(), campaign.ends(), campaign.zone())
                .equals(Moments.window(campaign.starts(), campaign.ends(), viewer));
    }

    private static String zone(ZoneId zone) {
        return zone.getId().replace('_', ' ');
    }

    static String owner(Campaign campaign) {
        return Texts.of("promo.campaign.owner-line", campaign.owner(), Formats.day(campaign.createdAt()));
    }

    /** @param end null where it was loaded as ended */
    static String ended(CampaignEnd end) {
        return end == null || end.by() == null
                ? Texts.of("promo.campaign.ended-once")
                : Texts.of("promo.campaign.ended-by", end.by(), Formats.moment(end.at()));
    }

    /** Style class of the badge; null for none. */
    static String tone(CampaignStanding standing) {
        return switch (standing) {
            case RUNNING -> "good";
            case NOT_STARTED -> "warning";
            case OVER, ENDED -> null;
        };
    }
}
