package org.creditdesk.cli;

import java.util.List;
import org.creditdesk.adjust.Preview;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "approve")
final class ApproveCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "request-id", converter = WholeNumber.class)
    private Long id;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ApproveCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (dryRun) {
            Preview preview = desk.requests().preview(id);
            return PreviewReply.of(preview);
        }
        return AdjustedReply.of(desk.requests().approve(id), List.of());
    }
}
