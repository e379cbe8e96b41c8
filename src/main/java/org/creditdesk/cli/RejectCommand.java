package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reject")
final class RejectCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "request-id", converter = WholeNumber.class)
    private Long id;

    @Option(names = "--why", paramLabel = "TEXT", required = true)
    private String why;

    RejectCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return DecidedReply.of(desk.requests().reject(id, why));
    }
}
