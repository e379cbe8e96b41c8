package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "dismiss")
final class SignalsDismissCommand extends DeskCommand {
    @Parameters(paramLabel = "ID", descriptionKey = "signal", converter = WholeNumber.class)
    private Long signal;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    SignalsDismissCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return SignalReply.of(desk.signals().dismiss(RequestId.orNew(request), signal, reason));
    }
}
