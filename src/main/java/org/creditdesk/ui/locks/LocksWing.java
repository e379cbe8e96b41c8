package org.creditdesk.ui.locks;

import java.util.UUID;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Lock-outs: the list of them, and lifting one. */
public final class LocksWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        register(controllers, place, LocksDesk.of(place.desk()));
    }

    /** With lock-outs from elsewhere. */
    static void register(Controllers controllers, Workplace place, LocksDesk desk) {
        controllers
                .add(
                        LocksView.class,
                        route -> new LocksView(
                                new LocksViewModel(
                                        desk,
                                        place.work(),
                                        place.desk().member(),
                                        place.navigator(),
                                        place.toasts(),
                                        UUID::randomUUID),
                                place))
                .add(LiftView.class, route -> new LiftView())
                .add(LockBanner.class, route -> new LockBanner());
    }

    /** The lock-out of the account whose file is open. @param changed called after it was lifted */
    public static LiftViewModel ofAccount(Workplace place, Runnable changed) {
        return new LiftViewModel(
                LocksDesk.of(place.desk()),
                place.work(),
                place.desk().member(),
                place.toasts(),
                UUID::randomUUID,
                changed);
    }
}
