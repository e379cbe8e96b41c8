package org.creditdesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.store.Store;
import org.creditdesk.store.TestStore;

/** A trail of many events in which every filter finds some and leaves others out. */
final class TestEvents {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final List<String> ACTORS = List.of("sam", "mia", "suri");
    static final List<String> COMMANDS = List.of("compensate", "redeem", "export codes", "correct");
    static final List<String> REASONS = List.of("GOODWILL", "OVER_LIMIT");
    private static final long FIRST_ID = 1_000_000;

    private TestEvents() {}

    /**
     * Adds events under the administrator's rights: one a minute, but three at once in every tenth.
     *
     * @return oldest first
     */
    static List<AuditRows.NewEvent> add(TestStore store, int count, long account) {
        List<AuditRows.NewEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int minute = i % 10 < 3 ? i / 10 * 10 : i;
            events.add(new AuditRows.NewEvent(
                    FIRST_ID + i,
                    event(i, account),
                    ACTORS.get(i % ACTORS.size()),
                    "desk-" + i % 2,
                    START.plus(Duration.ofMinutes(minute))));
        }
        write(store, events);
        return events;
    }

    static void write(TestStore store, List<AuditRows.NewEvent> events) {
        try (Store opened = Store.open(store.address(), store.administrator(), AuditTrail.mapped())) {
            opened.write(session -> {
                AuditRows.write(session, events);
                return null;
            });
        }
    }

    private static AuditEvent event(int i, long account) {
        return new AuditEvent(
                COMMANDS.get(i % COMMANDS.size()),
                "thing " + i,
                i % 5 == 0 ? account : null,
                i % 7 != 0,
                i % 3 == 0 ? REASONS.get(i / 3 % 2) : null,
                i % 2 == 0 ? String.valueOf(i) : null,
                i % 2 == 0 ? String.valueOf(i + 1) : null,
                new UUID(1, i));
    }
}
