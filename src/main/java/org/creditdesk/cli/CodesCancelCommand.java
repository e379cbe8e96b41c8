package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel")
final class CodesCancelCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    CodesCancelCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        try (ProgressLine line =
                session().progress(desk.campaigns().batch(batch).generated())) {
            return GeneratedReply.made(desk.batches().cancel(batch, interruption.watch(line)), null);
        }
    }
}
