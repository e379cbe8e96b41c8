package org.creditdesk.ui.promo;

import java.util.UUID;
import org.creditdesk.ui.kit.BatchArgument;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.RequestArgument;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;

/** Where the promotion screens are. */
final class PromoRoutes {
    private PromoRoutes() {}

    static Route campaigns() {
        return Route.to(Screen.CAMPAIGNS);
    }

    static Route campaign(long id) {
        return new Route(Screen.CAMPAIGN, new CampaignArgument(id));
    }

    static Route design(Long campaignId) {
        return new Route(Screen.BATCH_DESIGN, new CampaignArgument(campaignId));
    }

    static Route generation(UUID requestId) {
        return new Route(Screen.GENERATION, new RequestArgument(requestId));
    }

    /** A generation that this desk did not start, or started before it was closed. */
    static Route unfinished(long batchId) {
        return new Route(Screen.GENERATION, new BatchArgument(batchId));
    }

    static Route waiting() {
        return Route.to(Screen.WAITING_BATCHES);
    }

    static Route batch(long id) {
        return Route.batch(id);
    }
}
