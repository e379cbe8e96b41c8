package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.audit.EventKey;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;

/** @param more whether there are older events than those */
record AuditReply(List<Event> events, boolean more) implements Reply {
    /** @param account its email of now; null where the event is about none */
    record Event(
            long id,
            Instant at,
            String actor,
            String host,
            String command,
            String subject,
            String account,
            boolean done,
            String reason,
            String before,
            String after,
            UUID requestId) {
        static Event of(org.creditdesk.audit.Event event) {
            return new Event(
                    event.id(),
                    event.at(),
                    event.actor(),
                    event.host(),
                    event.command(),
                    event.subject(),
                    event.email(),
                    event.done(),
                    event.reason(),
                    event.before(),
                    event.after(),
                    event.requestId());
        }
    }

    static AuditReply of(Page<org.creditdesk.audit.Event, EventKey> page) {
        return new AuditReply(page.rows().stream().map(Event::of).toList(), page.hasMore());
    }

    @Override
    public void print(Sheet sheet) {
        if (events.isEmpty()) {
            sheet.text("cli.audit.nothing");
            return;
        }
        sheet.table(
                "cli.audit.events",
                List.of(
                        text("at"),
                        text("actor"),
                        text("command"),
                        text("subject"),
                        text("email"),
                        text("outcome"),
                        text("change")),
                events.stream().map(AuditReply::line).toList());
        if (more) {
            sheet.line("");
            sheet.text("cli.audit.more");
        }
    }

    private static List<String> line(Event event) {
        return List.of(
                DisplayText.minute(event.at()),
                event.actor(),
                event.command(),
                event.subject(),
                FoundSheet.orDash(event.account()),
                outcome(event),
                change(event));
    }

    private static String outcome(Event event) {
        String outcome = Texts.of(event.done() ? "cli.audit.done" : "cli.audit.refused");
        return event.reason() == null ? outcome : Texts.of("cli.audit.because", outcome, event.reason());
    }

    private static String change(Event event) {
        return event.before() == null && event.after() == null
                ? "–"
                : FoundSheet.orDash(event.before()) + " → " + FoundSheet.orDash(event.after());
    }
}
