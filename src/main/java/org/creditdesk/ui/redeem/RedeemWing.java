package org.creditdesk.ui.redeem;

import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.ui.kit.AccountArgument;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Redeeming codes. */
public final class RedeemWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        Desk desk = place.desk();
        register(controllers, place, new DeskRedeeming(desk.accounts(), desk.redemptions()));
    }

    /** With redeeming from elsewhere. */
    static void register(Controllers controllers, Workplace place, RedeemDesk desk) {
        controllers.add(
                RedeemView.class,
                route -> new RedeemView(new RedeemViewModel(
                        desk,
                        place.work(),
                        place.navigator(),
                        place.desk().member(),
                        UUID::randomUUID,
                        accountOf(route))));
    }

    private static Long accountOf(Route route) {
        return route.argument() instanceof AccountArgument account ? account.accountId() : null;
    }
}
