package org.creditdesk.cli;

import java.time.ZoneOffset;
import java.util.UUID;
import org.creditdesk.adjust.NewIncident;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "create")
final class IncidentsCreateCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--ticket", paramLabel = "T")
    private String ticket;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    IncidentsCreateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return IncidentReply.of(desk.incidents()
                .create(new NewIncident(
                        RequestId.orNew(request),
                        name,
                        Moment.in(from, ZoneOffset.UTC),
                        Moment.in(until, ZoneOffset.UTC),
                        ticket)));
    }
}
