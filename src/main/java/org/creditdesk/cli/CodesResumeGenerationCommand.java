package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "resume-generation")
final class CodesResumeGenerationCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "batch", converter = WholeNumber.class)
    private Long batch;

    CodesResumeGenerationCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Batch before = desk.campaigns().batch(batch);
        try (ProgressLine line = session().progress(before.planned())) {
            Batch after = desk.batches().resume(batch, interruption.watch(line));
            // Who finishes the removal of a cancelled one gets what was asked for; who presses Ctrl+C does not.
            return after.state() == BatchState.CANCELLED && before.state() != BatchState.CANCELLED
                    ? GeneratedReply.cancelled(after)
                    : GeneratedReply.made(after, null);
        }
    }
}
