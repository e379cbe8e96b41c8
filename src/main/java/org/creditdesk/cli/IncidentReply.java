package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import org.creditdesk.adjust.Incident;

/** One incident; {@code accounts} and {@code credits} are those of compensations for it that stand. */
record IncidentReply(
        long incident,
        String name,
        Instant from,
        Instant until,
        String ticket,
        String createdBy,
        Instant createdAt,
        long accounts,
        long credits)
        implements Reply {
    static IncidentReply of(Incident incident) {
        return new IncidentReply(
                incident.id(),
                incident.name(),
                incident.starts(),
                incident.ends(),
                incident.ticket(),
                incident.createdBy(),
                incident.createdAt(),
                incident.accounts(),
                incident.credits());
    }

    List<String> cells() {
        return List.of(
                name,
                FoundSheet.orDash(DisplayText.minute(from)),
                FoundSheet.orDash(DisplayText.minute(until)),
                FoundSheet.orDash(ticket),
                DisplayText.number(accounts),
                DisplayText.number(credits));
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.incident.stands", name, String.valueOf(incident));
        sheet.text(
                "cli.incident.window",
                FoundSheet.orDash(DisplayText.minute(from)),
                FoundSheet.orDash(DisplayText.minute(until)));
    }
}
