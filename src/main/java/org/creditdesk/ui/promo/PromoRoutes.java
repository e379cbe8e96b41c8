package org.creditdesk.ui.promo;

import java.util.UUID;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;

/** Where the promotion screens are. */
final class PromoRoutes {
    private PromoRoutes() {}

    /** Which campaign a screen is about; null to choose. */
    record OfCampaign(Long campaignId) {}

    /** Which generation a screen shows. */
    record OfGeneration(UUID requestId) {}

    static Route campaigns() {
        return Route.to(Screen.CAMPAIGNS);
    }

    static Route campaign(long id) {
        return new Route(Screen.CAMPAIGN, new OfCampaign(id));
    }

    static Route design(Long campaignId) {
        return new Route(Screen.BATCH_DESIGN, new OfCampaign(campaignId));
    }

    static Route generation(UUID requestId) {
        return new Route(Screen.GENERATION, new OfGeneration(requestId));
    }

    static Route batch(long id) {
        return Route.batch(id);
    }
}
