package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.adjust.Incident;
import org.creditdesk.app.Desk;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "incidents")
final class IncidentsCommand extends DeskCommand {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    IncidentsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Page<Incident, Long> page = desk.incidents().list(null, limit.intValue());
        return new IncidentsReply(page.rows().stream().map(IncidentReply::of).toList(), page.hasMore());
    }

    /** @param more whether there are older ones */
    record IncidentsReply(List<IncidentReply> incidents, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (incidents.isEmpty()) {
                sheet.text("cli.incidents.none");
            }
            sheet.table(
                    "cli.incidents",
                    List.of(
                            text("name"),
                            text("from"),
                            text("until"),
                            text("ticket"),
                            number("compensated"),
                            number("credits")),
                    incidents.stream().map(IncidentReply::cells).toList());
            if (more) {
                sheet.text("cli.account.more");
            }
        }
    }
}
