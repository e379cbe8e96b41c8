package org.creditdesk.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import org.creditdesk.adjust.IncidentChange;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.NewValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "change")
final class IncidentsChangeCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "incident")
    private String name;

    @Option(names = "--name", paramLabel = "NEW")
    private String newName;

    @Option(names = "--from", paramLabel = "T", converter = OrNone.OfMoment.class)
    private OrNone<Moment> from;

    @Option(names = "--until", paramLabel = "T", converter = OrNone.OfMoment.class)
    private OrNone<Moment> until;

    @Option(names = "--ticket", paramLabel = "T", converter = OrNone.OfText.class)
    private OrNone<String> ticket;

    IncidentsChangeCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (newName == null && from == null && until == null && ticket == null) {
            throw Problem.wrongUse("CLI_NOTHING_TO_CHANGE");
        }
        long incident = desk.incidents().byName(name).id();
        return IncidentReply.of(desk.incidents()
                .change(new IncidentChange(
                        incident,
                        newName == null ? null : new NewValue<>(newName),
                        instant(from),
                        instant(until),
                        ticket == null ? null : new NewValue<>(ticket.value()))));
    }

    private static NewValue<Instant> instant(OrNone<Moment> typed) {
        return typed == null ? null : new NewValue<>(Moment.in(typed.value(), ZoneOffset.UTC));
    }
}
