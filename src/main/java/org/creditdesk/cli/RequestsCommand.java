package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.app.Desk;
import org.creditdesk.store.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "requests")
final class RequestsCommand extends DeskCommand {
    @Option(names = "--state", paramLabel = "STATE", defaultValue = "PENDING")
    private String state;

    @Option(names = "--account", paramLabel = "EMAIL")
    private String email;

    @Option(names = "--by", paramLabel = "NAME")
    private String maker;

    @Option(names = "--after", paramLabel = "ID", converter = WholeNumber.class)
    private Long after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    RequestsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Long account = email == null ? null : desk.accounts().byEmail(email);
        var filter = new RequestFilter(RequestLine.state(state), maker, null, account);
        Page<AdjustmentRequest, Long> page = desk.requests().page(filter, after, limit.intValue());
        return new RequestsReply(page.rows().stream().map(RequestLine::of).toList(), page.hasMore());
    }

    record RequestsReply(List<RequestLine> requests, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (requests.isEmpty()) {
                sheet.text("cli.requests.none");
            }
            sheet.table(
                    "cli.requests",
                    List.of(
                            number("request"),
                            text("state"),
                            text("kind"),
                            number("amount"),
                            text("email"),
                            text("by"),
                            text("at"),
                            text("details")),
                    requests.stream().map(RequestLine::cells).toList());
            if (more) {
                sheet.text(
                        "cli.requests.more",
                        String.valueOf(requests.get(requests.size() - 1).request()));
            }
        }
    }
}
