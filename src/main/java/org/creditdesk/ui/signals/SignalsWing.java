package org.creditdesk.ui.signals;

import java.util.UUID;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** What looks odd about how codes are redeemed: the list of all, and what of it stands on the campaigns' screens. */
public final class SignalsWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        register(controllers, place, SignalDesk.of(place.desk().signals()));
    }

    /** With signals from elsewhere. */
    static void register(Controllers controllers, Workplace place, SignalDesk desk) {
        var screens = new Screens(place, desk);
        controllers
                .add(SignalsView.class, screens::signals)
                .add(SignalsBarView.class, screens::bar)
                .add(CampaignSignalsView.class, screens::ofCampaign);
    }

    private record Screens(Workplace place, SignalDesk desk) {
        SignalsView signals(Route route) {
            return new SignalsView(
                    new SignalsViewModel(desk, place.work(), place.desk().member(), place.toasts(), UUID::randomUUID),
                    place);
        }

        SignalsBarView bar(Route route) {
            return new SignalsBarView(new SignalsBarViewModel(desk, place.work(), place.navigator()));
        }

        CampaignSignalsView ofCampaign(Route route) {
            return new CampaignSignalsView(
                    new CampaignSignalsViewModel(
                            desk,
                            place.work(),
                            place.desk().member(),
                            place.toasts(),
                            UUID::randomUUID,
                            route.argument(CampaignArgument.class).campaignId()),
                    place.navigator());
        }
    }
}
