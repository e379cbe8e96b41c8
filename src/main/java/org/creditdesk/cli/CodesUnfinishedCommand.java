package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "unfinished")
final class CodesUnfinishedCommand extends DeskCommand {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    CodesUnfinishedCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return BatchesReply.of(desk.batches().unfinished(null, limit.intValue()));
    }
}
