package org.creditdesk.audit;

import java.time.Instant;
import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes many events at once, for loading. */
public final class AuditRows {
    private AuditRows() {}

    /** An event with who did it, where and when. */
    public record NewEvent(long id, AuditEvent event, String actor, String host, Instant at) {}

    /** @param events in the order of their ids */
    public static void write(StatelessSession session, List<NewEvent> events) {
        try (var rows = BulkWriter.into(
                session,
                "audit_event",
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
                "request_id")) {
            for (NewEvent each : events) {
                AuditEvent e = each.event();
                rows.add(
                        each.id(),
                        each.at(),
                        each.actor(),
                        each.host(),
                        e.command(),
                        e.subject(),
                        e.accountId(),
                        e.done(),
                        e.reason(),
                        e.before(),
                        e.after(),
                        e.requestId());
            }
        }
    }
}
