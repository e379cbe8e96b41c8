package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;

@Command(name = "limits")
final class LimitsCommand extends DeskCommand {
    LimitsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new LimitsReply(
                desk.staffLimits().all().stream().map(HeldLimitsReply::of).toList(),
                desk.staffLimits().requestDays(),
                desk.staffLimits().batchesAbove());
    }

    record LimitsReply(List<HeldLimitsReply> limits, int requestDays, long batchesAbove) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.limits.request_days", requestDays);
            sheet.text("cli.limits.batches_above", batchesAbove);
            sheet.table(
                    "cli.limits",
                    List.of(
                            text("holder"),
                            number("per_grant"),
                            number("per_day"),
                            number("per_account"),
                            number("approve"),
                            text("whose"),
                            text("since"),
                            text("set_by")),
                    limits.stream().map(HeldLimitsReply::cells).toList());
        }
    }
}
