package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;

@Command(name = "verify")
final class VerifyCommand extends DeskCommand {
    VerifyCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        try (ProgressLine line = session().progress(desk.verification().accounts())) {
            VerifyReport report = desk.verification().verify(interruption.watch(line));
            return VerifyReply.of(report, interruption.isCancelled());
        }
    }

    /** @param reason LEDGER_BROKEN or CANCELLED; null when all is well */
    record VerifyReply(boolean ok, long accounts, long entries, List<Finding> problems, String reason)
            implements Reply {
        record Finding(long account, long seq, String what, String expected, String found) {
            static Finding of(VerifyReport.Finding finding) {
                return new Finding(
                        finding.account(), finding.seq(), finding.what(), finding.expected(), finding.found());
            }
        }

        static VerifyReply of(VerifyReport report, boolean cancelled) {
            String unwell = cancelled ? "CANCELLED" : null;
            return new VerifyReply(
                    report.ok() && !cancelled,
                    report.accounts(),
                    report.entries(),
                    report.problems().stream().map(Finding::of).toList(),
                    report.ok() ? unwell : "LEDGER_BROKEN");
        }

        @Override
        public void print(Sheet sheet) {
            if (ok) {
                sheet.text("cli.verify.ok", accounts, entries);
            }
            sheet.table(
                    "cli.verify.problems",
                    List.of(number("account"), number("seq"), text("what"), text("expected"), text("found")),
                    problems.stream()
                            .map(each -> List.of(
                                    String.valueOf(each.account()),
                                    String.valueOf(each.seq()),
                                    FoundSheet.orDash(each.what()),
                                    FoundSheet.orDash(each.expected()),
                                    FoundSheet.orDash(each.found())))
                            .toList());
        }

        @Override
        public int exitCode() {
            return ok ? 0 : Problem.Kind.REFUSED.exitCode();
        }

        @Override
        public String refusal() {
            if (reason == null) {
                return null;
            }
            return problems.isEmpty()
                    ? Texts.of("cli.verify.cancelled", accounts)
                    : Texts.of("cli.verify.broken", problems.size(), accounts, entries);
        }
    }
}
