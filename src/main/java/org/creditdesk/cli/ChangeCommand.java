package org.creditdesk.cli;

import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Similar;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that moves credits by hand, and so says why. */
@Command
abstract class ChangeCommand extends DeskCommand {
    @Option(names = "--reason", paramLabel = "CODE", required = true, descriptionKey = "movement.reason")
    private String reason;

    @Option(names = "--ticket", paramLabel = "T", descriptionKey = "movement.ticket")
    private String ticket;

    @Option(names = "--note", paramLabel = "N", descriptionKey = "movement.note")
    private String customerNote;

    @Option(names = "--internal-note", paramLabel = "N", descriptionKey = "movement.internal-note")
    private String internalNote;

    @Option(names = "--incident", paramLabel = "I", descriptionKey = "movement.incident")
    private String incident;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ChangeCommand(Session session) {
        super(session);
    }

    @Override
    final Reply reply(Desk desk, Interruption interruption) {
        var because = new Because(reason, ticket, internalNote, customerNote, incident);
        Change change = change(desk, RequestId.orNew(request), because);
        Preview preview = desk.adjustments().preview(change);
        if (dryRun) {
            return foreseen(desk, preview);
        }
        Adjusted adjusted = desk.adjustments().make(change);
        return made(desk, adjusted, adjusted.replayed() ? List.of() : preview.similar());
    }

    Reply foreseen(Desk desk, Preview preview) {
        return PreviewReply.of(preview);
    }

    Reply made(Desk desk, Adjusted adjusted, List<Similar> similar) {
        return AdjustedReply.of(adjusted, similar);
    }

    abstract Change change(Desk desk, UUID requestId, Because because);
}
