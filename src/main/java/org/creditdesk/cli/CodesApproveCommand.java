package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "approve")
final class CodesApproveCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CodesApproveCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return GeneratedReply.made(desk.batches().approve(RequestId.orNew(request), batch), null);
    }
}
