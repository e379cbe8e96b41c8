package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "clear")
final class LimitsClearCommand extends DeskCommand {
    @Parameters(paramLabel = "MEMBER", descriptionKey = "member")
    private String member;

    LimitsClearCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return HeldLimitsReply.of(desk.staffLimits().clear(member));
    }
}
