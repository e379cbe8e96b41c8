package org.creditdesk.ui.triage;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.MessageArgument;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Answering a customer's message. */
public final class TriageWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        register(controllers, place, TriageDesk.of(place.desk().triage()));
    }

    /** With answers from elsewhere. */
    static void register(Controllers controllers, Workplace place, TriageDesk desk) {
        controllers
                .add(TriageView.class, route -> {
                    var model = new TriageViewModel(
                            desk,
                            place.work(),
                            place.navigator(),
                            place.desk().member(),
                            place.toasts(),
                            place.waiting()::refresh);
                    model.messageProperty()
                            .set(route.argument(MessageArgument.class).text());
                    return new TriageView(model, place);
                })
                .add(VerdictView.class, route -> new VerdictView(place));
    }
}
