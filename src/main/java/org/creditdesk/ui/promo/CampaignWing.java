package org.creditdesk.ui.promo;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** The list of campaigns and the screen of one. */
public final class CampaignWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        register(
                controllers,
                place,
                CampaignDesk.of(place.desk()),
                place.desk().store().clock());
    }

    /** With campaigns and a time from elsewhere. */
    static void register(Controllers controllers, Workplace place, CampaignDesk desk, Clock clock) {
        var screens = new Screens(place, desk, clock, ZoneId.systemDefault());
        controllers
                .add(CampaignsView.class, screens::campaigns)
                .add(CampaignView.class, screens::campaign)
                .add(CampaignTitleView.class, route -> new CampaignTitleView())
                .add(CampaignOutcomeView.class, route -> new CampaignOutcomeView())
                .add(CampaignFiguresView.class, route -> new CampaignFiguresView())
                .add(CampaignFormView.class, route -> new CampaignFormView());
    }

    private record Screens(Workplace place, CampaignDesk desk, Clock clock, ZoneId viewer) {
        CampaignsView campaigns(Route route) {
            return new CampaignsView(
                    new CampaignsViewModel(
                            desk,
                            place.work(),
                            place.navigator(),
                            place.desk().member(),
                            viewer,
                            clock,
                            UUID::randomUUID),
                    place);
        }

        CampaignView campaign(Route route) {
            return new CampaignView(
                    new CampaignViewModel(
                            desk,
                            place.work(),
                            place.navigator(),
                            place.desk().member(),
                            viewer,
                            clock,
                            UUID::randomUUID,
                            route.argument(CampaignArgument.class).campaignId()),
                    place,
                    viewer);
        }
    }
}
