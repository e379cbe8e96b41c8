package org.creditdesk.ui.incidents;

import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Incidents and whom they touched. */
public final class IncidentsWing implements Wing {
    /** The zone of whoever sits at the desk. */
    static final ZoneId VIEWER = ZoneId.systemDefault();

    @Override
    public void register(Controllers controllers, Workplace place) {
        IncidentDesk desk = IncidentDesk.of(place.desk());
        controllers
                .add(
                        IncidentsView.class,
                        route -> new IncidentsView(
                                new IncidentsViewModel(
                                        desk, place.work(), place.desk().member(), VIEWER, UUID::randomUUID),
                                place))
                .add(
                        AffectedView.class,
                        route -> new AffectedView(
                                new AffectedViewModel(
                                        desk,
                                        place.work(),
                                        place.jobs(),
                                        place.navigator(),
                                        place.desk().member()),
                                place));
    }
}
