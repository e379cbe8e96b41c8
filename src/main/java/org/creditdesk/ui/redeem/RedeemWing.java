package org.creditdesk.ui.redeem;

import java.util.UUID;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.CodeArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.locks.LocksWing;

/** Redeeming codes as the customer would, and looking into codes that fail. */
public final class RedeemWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        register(controllers, place, new DeskRedeeming(place.desk()));
    }

    /** With redeeming from elsewhere. */
    static void register(Controllers controllers, Workplace place, RedeemDesk desk) {
        controllers.add(RedeemView.class, route -> view(place, desk, route));
        controllers.add(AutopsyView.class, route -> new AutopsyView(place));
        controllers.add(TravelView.class, route -> new TravelView());
        controllers.add(InlineLiftView.class, route -> new InlineLiftView());
    }

    private static RedeemView view(Workplace place, RedeemDesk desk, Route route) {
        var redeeming = new RedeemViewModel(
                desk,
                place.work(),
                place.navigator(),
                place.browser(),
                place.desk().member(),
                UUID::randomUUID,
                accountOf(route));
        var autopsy = new AutopsyViewModel(
                desk,
                redeeming,
                place.work(),
                place.navigator(),
                place.desk().member(),
                changed -> LocksWing.ofAccount(place, changed));
        if (route.argument() instanceof CodeArgument code) {
            redeeming.take(code.accountId(), code.input());
            autopsy.travelTo(code.at(), code.region());
        }
        return new RedeemView(redeeming, autopsy);
    }

    private static Long accountOf(Route route) {
        return route.argument() instanceof AccountArgument account ? account.accountId() : null;
    }
}
