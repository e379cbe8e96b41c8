package org.creditdesk.cli;

import java.util.Locale;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "redeem")
final class RedeemCommand extends DeskCommand {
    /** As it was pasted: the desk itself says what it took away. */
    @Parameters(paramLabel = "CODE", descriptionKey = "code")
    private String code;

    @Option(names = "--account", paramLabel = "EMAIL", required = true)
    private String email;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    RedeemCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        long account = desk.accounts().byEmail(email);
        return RedeemReply.of(desk.redemptions().redeem(RequestId.orNew(request), account, code));
    }

    /** @param reason the outcome where it was rejected; null when applied */
    record RedeemReply(Outcome outcome, String message, long credits, long balance, boolean replayed, Outcome reason)
            implements Reply {
        static RedeemReply of(Answer answer) {
            return new RedeemReply(
                    answer.outcome(),
                    answer.message(),
                    answer.credits(),
                    answer.balance(),
                    answer.replayed(),
                    answer.outcome() == Outcome.APPLIED ? null : answer.outcome());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.line(message);
        }

        @Override
        public int exitCode() {
            return reason == null ? 0 : Problem.Kind.REFUSED.exitCode();
        }

        @Override
        public String refusal() {
            return reason == null
                    ? null
                    : Texts.of("cli.redeem." + reason.name().toLowerCase(Locale.ROOT), reason.name());
        }
    }
}
