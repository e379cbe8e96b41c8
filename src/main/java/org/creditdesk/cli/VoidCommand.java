package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "void")
final class VoidCommand extends ChangeCommand {
    @Parameters(paramLabel = "GRANT", descriptionKey = "grant")
    private String grant;

    VoidCommand(Session session) {
        super(session);
    }

    @Override
    Change change(Desk desk, UUID requestId, Because because) {
        return new Voiding(requestId, EntryId.parse(grant), because);
    }
}
