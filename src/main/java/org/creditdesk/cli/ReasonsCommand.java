package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;

@Command(name = "reasons")
final class ReasonsCommand extends DeskCommand {
    ReasonsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new ReasonsReply(
                desk.reasons().all().stream().map(ReasonReply::of).toList());
    }

    record ReasonsReply(List<ReasonReply> reasons) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.table(
                    "cli.reasons",
                    List.of(text("reason"), text("ticket"), text("state"), text("description")),
                    reasons.stream().map(ReasonReply::cells).toList());
        }
    }

    record ReasonReply(String code, String description, boolean needsTicket, boolean active, int position)
            implements Reply {
        static ReasonReply of(Reason reason) {
            return new ReasonReply(
                    reason.code(), reason.description(), reason.needsTicket(), reason.active(), reason.position());
        }

        private List<String> cells() {
            return List.of(
                    code,
                    Texts.of(needsTicket ? "cli.reason.ticket" : "cli.reason.no_ticket"),
                    Texts.of(active ? "cli.reason.active" : "cli.reason.inactive"),
                    description);
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.reason.saved", code, position);
        }
    }
}
