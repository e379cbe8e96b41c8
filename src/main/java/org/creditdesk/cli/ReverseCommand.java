package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reverse")
final class ReverseCommand extends ChangeCommand {
    @Parameters(paramLabel = "ENTRY", descriptionKey = "entry")
    private String entry;

    ReverseCommand(Session session) {
        super(session);
    }

    @Override
    Change change(Desk desk, UUID requestId, Because because) {
        return new Reversal(requestId, EntryId.parse(entry), because);
    }
}
