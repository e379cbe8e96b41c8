package org.creditdesk.cli;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Signal;
import org.creditdesk.store.Page;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "signals")
final class SignalsCommand extends DeskCommand {
    @ArgGroup
    private Which which;

    @Option(names = "--after", paramLabel = "ID", converter = WholeNumber.class)
    private Long after;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    SignalsCommand(Session session) {
        super(session);
    }

    private static final class Which {
        @Option(names = "--campaign", paramLabel = "NAME")
        private String campaign;

        @Option(names = "--dismissed")
        private boolean dismissed;
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Page<Signal, Long> page = page(desk, interruption);
        return new SignalsReply(page.rows().stream().map(SignalReply::of).toList(), page.hasMore());
    }

    private Page<Signal, Long> page(Desk desk, Interruption interruption) {
        int rows = limit.intValue();
        if (which != null && which.dismissed) {
            return desk.signals().dismissed(after, rows);
        }
        if (which == null) {
            boolean more = true;
            while (more && !interruption.isCancelled()) {
                more = desk.signals().look();
            }
            return desk.signals().list(after, rows);
        }
        List<Signal> all = desk
                .signals()
                .of(desk.campaigns().byName(which.campaign).id())
                .stream()
                .filter(signal -> after == null || signal.id() < after)
                .toList();
        return Page.of(all, rows, Signal::id);
    }

    record SignalsReply(List<SignalReply> signals, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (signals.isEmpty()) {
                sheet.text("cli.signals.none");
            }
            signals.forEach(each -> each.printLine(sheet));
            if (more) {
                sheet.text(
                        "cli.signals.more",
                        String.valueOf(signals.get(signals.size() - 1).signal()));
            }
        }
    }
}
