package org.creditdesk.ui.audit;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.audit.Event;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The table of events. */
final class EventColumns {
    private EventColumns() {}

    static List<TableColumn<Event, Event>> all() {
        return List.of(
                Columns.moment("audit.column.at", 144, Event::at),
                Columns.text("audit.column.actor", 72, Event::actor),
                Columns.whole(Columns.text("audit.column.command", 126, Event::command)),
                Columns.of("audit.column.outcome", 146, EventColumns::outcome),
                Columns.of("audit.column.subject", 112, EventColumns::subject),
                Columns.muted("audit.column.account", 116, event -> event.email() == null ? "" : event.email()));
    }

    private static Look outcome(Event event) {
        String reason = event.reason() == null ? null : Formats.reason(event.reason());
        if (event.done()) {
            return Look.plain(reason == null ? EventWords.outcome(event) : reason)
                    .withHint(reason);
        }
        return Look.bad(reason == null ? EventWords.outcome(event) : reason, "mdal-block")
                .withHint(EventWords.outcome(event));
    }

    private static Look subject(Event event) {
        String subject = Formats.visible(event.subject());
        return Look.plain(subject).withHint(subject);
    }
}
