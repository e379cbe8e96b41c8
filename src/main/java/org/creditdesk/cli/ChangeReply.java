package org.creditdesk.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ChangeKind;
import org.creditdesk.promo.RevocationPreview;

/**
 * A change of a batch.
 *
 * @param change its number, which {@code codes undo} takes
 * @param until when the batch's window ends now; null for never
 * @param hit how many codes it hit
 * @param refusedSince attempts that it made fail
 * @param undoing whether it can be undone, or why not
 * @param left codes of a list that stay as they are; null where there was no list
 */
record ChangeReply(
        long batch,
        long change,
        ChangeKind kind,
        BatchState stateBefore,
        BatchState state,
        Instant untilBefore,
        Instant until,
        long hit,
        String by,
        Instant at,
        Long undoes,
        Long undoneBy,
        long refusedSince,
        boolean undoable,
        String undoing,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<RevocationReply.Left> left)
        implements Reply {
    static ChangeReply of(BatchChange change) {
        return of(change, null);
    }

    /** @param preview of the list whose codes were revoked; null for any other change */
    static ChangeReply of(BatchChange change, RevocationPreview preview) {
        return new ChangeReply(
                change.batchId(),
                change.id(),
                change.kind(),
                change.stateBefore(),
                change.stateAfter(),
                change.endsBefore(),
                change.endsAfter(),
                change.codes(),
                change.actor(),
                change.at(),
                change.undoes(),
                change.undoneBy(),
                change.refusedSince(),
                change.undoable(),
                change.undoing().name(),
                preview == null ? null : RevocationReply.Left.of(preview));
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text(
                "cli.life.done",
                String.valueOf(change),
                kind.name(),
                String.valueOf(batch),
                hit,
                state.name(),
                LifePreviewReply.until(until));
        if (undoable) {
            sheet.text("cli.life.undo", String.valueOf(change));
        }
        if (left != null) {
            RevocationReply.Left.print(left, sheet);
        }
    }
}
