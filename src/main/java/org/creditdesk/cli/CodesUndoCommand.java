package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "undo")
final class CodesUndoCommand extends DeskCommand {
    @Parameters(paramLabel = "CHANGE", converter = WholeNumber.class)
    private Long change;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    @Option(names = "--request", paramLabel = "UUID", descriptionKey = "request")
    private UUID request;

    CodesUndoCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return dryRun
                ? UndoPreviewReply.of(desk.life().get(change))
                : ChangeReply.of(desk.life().undo(RequestId.orNew(request), change));
    }
}
