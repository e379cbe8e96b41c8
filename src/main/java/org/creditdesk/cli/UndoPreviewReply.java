package org.creditdesk.cli;

import java.time.Instant;
import java.util.Locale;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ChangeKind;
import org.creditdesk.text.Texts;

/**
 * What undoing a change would do.
 *
 * @param state and {@code until}: what the batch would have again
 * @param hit how many codes the change had hit
 * @param refusedSince attempts that it made fail
 * @param undoing POSSIBLE, or why not
 */
record UndoPreviewReply(
        long batch,
        long change,
        ChangeKind kind,
        BatchState state,
        Instant until,
        long hit,
        long refusedSince,
        boolean undoable,
        String undoing)
        implements Reply {
    static UndoPreviewReply of(BatchChange change) {
        return new UndoPreviewReply(
                change.batchId(),
                change.id(),
                change.kind(),
                change.stateBefore(),
                change.endsBefore(),
                change.codes(),
                change.refusedSince(),
                change.undoable(),
                change.undoing().name());
    }

    @Override
    public void print(Sheet sheet) {
        if (undoable) {
            sheet.text(
                    "cli.life.would_undo",
                    String.valueOf(change),
                    kind.name(),
                    String.valueOf(batch),
                    hit,
                    state.name(),
                    LifePreviewReply.until(until));
            sheet.text("cli.life.refused_since", refusedSince);
        }
    }

    @Override
    public int exitCode() {
        return undoable ? 0 : Problem.Kind.REFUSED.exitCode();
    }

    @Override
    public String refusal() {
        return undoable ? null : Texts.of("promo.undoing." + undoing.toLowerCase(Locale.ROOT));
    }
}
