package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.LocalDate;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.Cost;
import org.creditdesk.promo.Window;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;

/** What a campaign cost and may yet cost, in words. */
final class CostWords {
    private CostWords() {}

    /** When the budget is used up at the pace of the last seven days, or why that cannot be said. */
    static String forecast(Campaign campaign, Cost cost, Instant now) {
        boolean over = !campaign.active() || Window.isOver(campaign.ends(), now);
        if (over) {
            return Texts.of("promo.cost.over");
        }
        if (cost.lastWeek() == 0) {
            return Texts.of("promo.cost.no-pace");
        }
        String pace = Texts.of("promo.cost.pace", Formats.credits(cost.lastWeek()));
        if (cost.budget() == null) {
            return pace;
        }
        if (cost.left() == 0) {
            return Texts.of("promo.cost.used-up");
        }
        return pace + " " + lasts(campaign, cost.usedUp());
    }

    private static String lasts(Campaign campaign, LocalDate usedUp) {
        if (usedUp == null) {
            return Texts.of("promo.cost.lasts-long");
        }
        boolean beyond = campaign.ends() != null
                && usedUp.isAfter(campaign.ends().atZone(campaign.zone()).toLocalDate());
        return beyond ? Texts.of("promo.cost.lasts") : Texts.of("promo.cost.used-up-on", Moments.date(usedUp));
    }

    /** What sealed and paused batches could cost besides; empty for nothing. */
    static String held(Cost cost) {
        return cost.held() == 0 ? "" : Texts.of("promo.cost.held", Formats.credits(cost.held()));
    }
}
