package org.creditdesk.audit;

import java.time.Instant;
import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.StorableText;
import org.hibernate.StatelessSession;

/** Writes many events at once, for loading. */
public final class AuditRows {
    private static final String TABLE = "audit_event";
    private static final List<String> COLUMNS = List.of(
            "id",
            "happened_at",
            "actor",
            "host",
            "command",
            "subject",
            "account_id",
            "done",
            "reason",
            "before_value",
            "after_value",
            "request_id");
    static final String INSERT = RoundTrip.insert(TABLE, COLUMNS);

    private AuditRows() {}

    /** An event with who did it, where and when. */
    public record NewEvent(long id, AuditEvent event, String actor, String host, Instant at) {}

    /** @param events in the order of their ids */
    public static void write(StatelessSession session, List<NewEvent> events) {
        try (var rows = BulkWriter.into(session, TABLE, COLUMNS.toArray(new String[0]))) {
            events.forEach(event -> rows.add(values(event)));
        }
    }

    /** In the order of the columns. */
    static Object[] values(NewEvent event) {
        AuditEvent e = event.event();
        return new Object[] {
            event.id(),
            event.at(),
            event.actor(),
            StorableText.of(event.host(), 200),
            e.command(),
            StorableText.of(e.subject(), 300),
            e.accountId(),
            e.done(),
            StorableText.of(e.reason(), 60),
            StorableText.of(e.before(), 500),
            StorableText.of(e.after(), 500),
            e.requestId()
        };
    }
}
