package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "request-days")
final class LimitsRequestDaysCommand extends DeskCommand {
    @Parameters(paramLabel = "N", descriptionKey = "days", converter = WholeNumber.Uses.class)
    private Long days;

    LimitsRequestDaysCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new RequestDaysReply(desk.staffLimits().setRequestDays(days.intValue()));
    }

    record RequestDaysReply(int requestDays) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.limits.request_days", requestDays);
        }
    }
}
