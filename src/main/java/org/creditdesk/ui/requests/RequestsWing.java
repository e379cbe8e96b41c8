package org.creditdesk.ui.requests;

import org.creditdesk.app.Desk;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** What waits for a second person. */
public final class RequestsWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        Desk desk = place.desk();
        controllers.add(RequestView.class, route -> new RequestView());
        controllers.add(
                RequestsView.class,
                route -> new RequestsView(
                        new RequestsViewModel(
                                place.work(),
                                RequestDesk.of(desk.requests()),
                                desk.member(),
                                place.toasts(),
                                place.waiting()::refresh),
                        place));
    }
}
