package org.creditdesk.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.time.Instant;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.text.Texts;

/**
 * A batch that was generated or imported, cancelled while it was, or that waits for a second person.
 *
 * @param count how many codes it holds; of one that waits, how many it is to hold
 * @param out the file that they were exported to; null for none
 * @param reason CANCELLED, or why the codes were not exported; null when all went well
 * @param message the sentence for that
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
        Approval approval,
        String decidedBy,
        String seal,
        String out,
        String reason,
        String message,
        @JsonIgnore int exitCode)
        implements Reply {
    static GeneratedReply made(Batch batch, Path out) {
        return of(batch, out, null, null, 0);
    }

    static GeneratedReply cancelled(Batch batch) {
        String sentence = Texts.of("cli.batch.cancelled", String.valueOf(batch.id()));
        return of(batch, null, "CANCELLED", sentence, Problem.Kind.REFUSED.exitCode());
    }

    static GeneratedReply notExported(Batch batch, Problem why) {
        String sentence = Texts.of("cli.batch.not_exported", String.valueOf(batch.id()), why.getMessage());
        return of(batch, null, why.reason(), sentence, why.kind().exitCode());
    }

    private static GeneratedReply of(Batch batch, Path out, String reason, String message, int exitCode) {
        return new GeneratedReply(
                batch.id(),
                batch.campaign(),
                batch.state() == BatchState.DRAFT ? batch.planned() : batch.generated(),
                batch.credits(),
                batch.regions(),
                batch.starts(),
                batch.ends(),
                batch.state(),
                batch.approval(),
                batch.decidedBy(),
                batch.seal(),
                out == null ? null : out.toString(),
                reason,
                message,
                exitCode);
    }

    @Override
    public void print(Sheet sheet) {
        if (state == BatchState.CANCELLED || state == BatchState.DRAFT) {
            if (message == null) {
                sheet.text(unfinished(), String.valueOf(batch), count, credits);
            }
            return;
        }
        sheet.text("cli.batch.made", String.valueOf(batch), count, credits, state.name());
        sheet.text("cli.batch.where", FoundSheet.orDash(regions));
        sheet.text("cli.batch.seal", seal);
        if (out != null) {
            sheet.text("cli.batch.out", out);
        }
    }

    private String unfinished() {
        return state == BatchState.CANCELLED
                ? "cli.batch.cancelled"
                : switch (approval) {
                    case APPROVED -> "cli.batch.approved";
                    case REJECTED -> "cli.batch.rejected";
                    default -> "cli.batch.waits";
                };
    }

    @Override
    public String refusal() {
        return message;
    }
}
