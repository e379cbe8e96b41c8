package org.creditdesk.cli;

import java.time.ZoneOffset;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Correction;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "correct")
final class CorrectCommand extends ChangeCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email", index = "0")
    private String email;

    @Parameters(paramLabel = "±CREDITS", descriptionKey = "amount", index = "1", converter = SignedNumber.class)
    private Long amount;

    @Option(names = "--expires", paramLabel = "T", descriptionKey = "movement.expires")
    private Moment expires;

    CorrectCommand(Session session) {
        super(session);
    }

    @Override
    Change change(Desk desk, UUID requestId, Because because) {
        long account = desk.accounts().byEmail(email);
        return new Correction(requestId, account, amount, Moment.in(expires, ZoneOffset.UTC), because);
    }
}
