package org.creditdesk.cli;

import org.creditdesk.adjust.Expiries.Expired;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "expire")
final class ExpireCommand extends DeskCommand {
    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ExpireCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Expired due = desk.expiries().due();
        if (dryRun) {
            return ExpiredReply.of(due, true);
        }
        try (ProgressLine line = session().progress(due.grants())) {
            return ExpiredReply.of(desk.expiries().run(interruption.watch(line)), false);
        }
    }

    record ExpiredReply(long grants, long credits, long requests, boolean dryRun, String reason) implements Reply {
        static ExpiredReply of(Expired expired, boolean dryRun) {
            return new ExpiredReply(
                    expired.grants(),
                    expired.credits(),
                    expired.requests(),
                    dryRun,
                    expired.cancelled() ? "CANCELLED" : null);
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(dryRun ? "cli.expire.due" : "cli.expire.done", grants, credits, requests);
        }

        @Override
        public int exitCode() {
            return reason == null ? 0 : Problem.Kind.REFUSED.exitCode();
        }

        @Override
        public String refusal() {
            return reason == null ? null : Texts.of("cli.expire.cancelled", grants);
        }
    }
}
