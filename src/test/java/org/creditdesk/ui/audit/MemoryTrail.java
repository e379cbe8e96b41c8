package org.creditdesk.ui.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.audit.Event;
import org.creditdesk.audit.EventKey;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** A trail that is kept in memory and writes down what it is asked. */
final class MemoryTrail implements Trail {
    static final long ANA = 7;
    static final Event REFUSED = event(2, ANA, false, "OVER_LIMIT");

    final List<AuditFilter> asked = new ArrayList<>();
    final List<AuditFilter> exported = new ArrayList<>();
    Known known = new Known(List.of("mia", "sam"), List.of("compensate"), List.of("OVER_LIMIT"));

    static Event event(long id, Long account, boolean done, String reason) {
        return new Event(
                id,
                Instant.parse("2026-03-01T09:00:00Z"),
                "sam",
                "desk",
                "compensate",
                "entry 7-1\u200B",
                account,
                account == null ? null : "ana@studio.example",
                done,
                reason,
                done ? "0" : null,
                done ? "50" : null,
                new UUID(1, id));
    }

    @Override
    public Page<Event, EventKey> page(AuditFilter filter, EventKey before, int limit) {
        asked.add(filter);
        return new Page<>(List.of(REFUSED), null);
    }

    @Override
    public long count(AuditFilter filter) {
        return 10;
    }

    @Override
    public long export(AuditFilter filter, Path file, Progress progress) {
        exported.add(filter);
        progress.report(5);
        if (progress.isCancelled()) {
            throw Problem.refused("EXPORT_CANCELLED");
        }
        return 10;
    }

    @Override
    public Known known() {
        return known;
    }

    @Override
    public long account(String email) {
        if (!email.equals("ana@studio.example")) {
            throw Problem.notFound("NO_SUCH_EMAIL", email);
        }
        return ANA;
    }
}
