package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reject")
final class CodesRejectCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--why", paramLabel = "TEXT", required = true)
    private String why;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CodesRejectCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return GeneratedReply.made(desk.batches().reject(RequestId.orNew(request), batch, why), null);
    }
}
