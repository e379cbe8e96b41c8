package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "waiting")
final class CodesWaitingCommand extends DeskCommand {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    CodesWaitingCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return BatchesReply.of(desk.batches().waiting(null, limit.intValue()));
    }
}
