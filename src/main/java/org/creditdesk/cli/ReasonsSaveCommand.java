package org.creditdesk.cli;

import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "save")
final class ReasonsSaveCommand extends DeskCommand {
    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Option(names = "--text", paramLabel = "T", required = true)
    private String text;

    @Option(names = "--ticket-needed")
    private boolean ticketNeeded;

    @Option(names = "--inactive")
    private boolean inactive;

    @Option(names = "--position", paramLabel = "N", converter = WholeNumber.Uses.class)
    private Long position;

    ReasonsSaveCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        int place = position == null ? Reason.WHERE_IT_IS : position.intValue();
        return ReasonsCommand.ReasonReply.of(
                desk.reasons().save(new Reason(code, text, ticketNeeded, !inactive, place)));
    }
}
