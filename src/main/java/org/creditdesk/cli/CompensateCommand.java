package org.creditdesk.cli;

import java.time.ZoneOffset;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compensate")
final class CompensateCommand extends ChangeCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email", index = "0")
    private String email;

    @Parameters(paramLabel = "CREDITS", descriptionKey = "credits", index = "1", converter = WholeNumber.class)
    private Long credits;

    @Option(names = "--expires", paramLabel = "T", descriptionKey = "movement.expires")
    private Moment expires;

    CompensateCommand(Session session) {
        super(session);
    }

    @Override
    Change change(Desk desk, UUID requestId, Because because) {
        long account = desk.accounts().byEmail(email);
        return new Compensation(requestId, account, credits, Moment.in(expires, ZoneOffset.UTC), because);
    }
}
