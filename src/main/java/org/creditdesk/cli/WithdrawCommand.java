package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "withdraw")
final class WithdrawCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "request-id", converter = WholeNumber.class)
    private Long id;

    @Option(names = "--why", paramLabel = "TEXT")
    private String why;

    WithdrawCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return DecidedReply.of(desk.requests().withdraw(id, why));
    }
}
