package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.MovePreview;
import org.creditdesk.adjust.MovedReceipt;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "move")
final class ReceiptsMoveCommand extends DeskCommand {
    @Parameters(paramLabel = "RECEIPT", descriptionKey = "receipt")
    private String receipt;

    @Option(names = "--to", paramLabel = "EMAIL", required = true)
    private String to;

    @Option(names = "--provider", paramLabel = "P")
    private String provider;

    @Option(names = "--reason", paramLabel = "CODE", required = true, descriptionKey = "movement.reason")
    private String reason;

    @Option(names = "--ticket", paramLabel = "T", descriptionKey = "movement.ticket")
    private String ticket;

    @Option(names = "--internal-note", paramLabel = "N", descriptionKey = "movement.internal-note")
    private String internalNote;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ReceiptsMoveCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Receipt found = desk.moves().named(receipt, provider);
        long account = desk.accounts().byEmail(to);
        if (dryRun) {
            return PreviewReply.of(to, desk.moves().preview(found.id(), account));
        }
        var because = new Because(reason, ticket, internalNote, null, null);
        return MovedReply.of(to, desk.moves().move(RequestId.orNew(request), found.id(), account, because));
    }

    /** @param from and {@code to}: numbers of accounts */
    record PreviewReply(
            String receipt, Long from, String to, boolean credited, long credits, long spent, String problem)
            implements Reply {
        static PreviewReply of(String to, MovePreview preview) {
            return new PreviewReply(
                    preview.receipt(),
                    preview.from(),
                    to,
                    preview.credited(),
                    preview.credits(),
                    preview.spent(),
                    preview.problem());
        }

        @Override
        public int exitCode() {
            return problem == null ? 0 : 3;
        }

        @Override
        public String refusal() {
            return problem;
        }

        @Override
        public void print(Sheet sheet) {
            if (problem == null) {
                sheet.text("cli.move.would", receipt, to, credits, spent);
            }
        }
    }

    record MovedReply(
            String receipt,
            Long from,
            String to,
            long credits,
            long spent,
            String taken,
            String given,
            long balance,
            boolean replayed)
            implements Reply {
        static MovedReply of(String to, MovedReceipt moved) {
            return new MovedReply(
                    moved.receipt(),
                    moved.from(),
                    to,
                    moved.credits(),
                    moved.spent(),
                    moved.taken() == null ? null : moved.taken().toString(),
                    moved.given() == null ? null : moved.given().toString(),
                    moved.balanceAfter(),
                    moved.replayed());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(replayed ? "cli.move.replayed" : "cli.move", receipt, to, credits, spent, balance);
        }
    }
}
