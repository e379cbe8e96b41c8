package org.creditdesk.ui.bulk;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.ListArgument;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Compensating many accounts at once. */
public final class BulkWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        BulkDesk desk = BulkDesk.of(place.desk());
        // One for the whole stay: a run goes on while other screens are in sight.
        var model = new BulkViewModel(
                desk,
                new BulkRun(desk, place.jobs(), System::nanoTime),
                place.work(),
                place.toasts(),
                place.desk().member());
        controllers.add(BulkView.class, route -> new BulkView(model, place, (ListArgument) route.argument()));
    }
}
