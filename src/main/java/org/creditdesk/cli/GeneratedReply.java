package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.text.Texts;

/**
 * A batch that was generated, or cancelled while it was.
 *
 * @param count how many codes it holds
 * @param out the file that they were exported to; null for none
 * @param reason CANCELLED, or null
 */
record GeneratedReply(
        long batch,
        String campaign,
        long count,
        long credits,
        String regions,
        Instant from,
        Instant until,
        BatchState state,
        String seal,
        String out,
        String reason)
        implements Reply {
    static GeneratedReply of(Batch batch, Path out) {
        return new GeneratedReply(
                batch.id(),
                batch.campaign(),
                batch.generated(),
                batch.credits(),
                batch.regions(),
                batch.starts(),
                batch.ends(),
                batch.state(),
                batch.seal(),
                out == null ? null : out.toString(),
                batch.state() == BatchState.CANCELLED ? "CANCELLED" : null);
    }

    @Override
    public void print(Sheet sheet) {
        if (reason != null) {
            return;
        }
        sheet.text("cli.batch.made", String.valueOf(batch), count, credits, state.name());
        sheet.text("cli.batch.where", FoundSheet.orDash(regions));
        sheet.text("cli.batch.seal", seal);
        if (out != null) {
            sheet.text("cli.batch.out", out);
        }
    }

    @Override
    public int exitCode() {
        return reason == null ? 0 : Problem.Kind.REFUSED.exitCode();
    }

    @Override
    public String refusal() {
        return reason == null ? null : Texts.of("cli.batch.cancelled", String.valueOf(batch));
    }
}
