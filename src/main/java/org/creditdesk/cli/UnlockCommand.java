package org.creditdesk.cli;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Lifted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "unlock")
final class UnlockCommand extends DeskCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email")
    private String email;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    UnlockCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        long account = desk.accounts().byEmail(email);
        return UnlockReply.of(email, desk.lifting().lift(RequestId.orNew(request), account, reason));
    }

    record UnlockReply(String email, Instant wouldHaveEnded, Instant liftedAt, boolean replayed) implements Reply {
        static UnlockReply of(String email, Lifted lifted) {
            return new UnlockReply(email, lifted.wouldHaveEnded(), lifted.liftedAt(), lifted.replayed());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(replayed ? "cli.unlock.replayed" : "cli.unlock", email);
        }
    }
}
