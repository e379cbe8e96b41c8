package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "batches-above")
final class LimitsBatchesCommand extends DeskCommand {
    @Parameters(paramLabel = "N", descriptionKey = "credits", converter = WholeNumber.OrZero.class)
    private Long credits;

    LimitsBatchesCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new BatchesAboveReply(desk.staffLimits().setBatchesAbove(credits));
    }

    record BatchesAboveReply(long batchesAbove) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.limits.batches_above", batchesAbove);
        }
    }
}
