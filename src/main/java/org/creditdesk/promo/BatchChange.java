package org.creditdesk.promo;

import java.time.Instant;

/**
 * One change of a batch's life, as it is on record.
 *
 * @param codes how many it hit
 * @param undoes the change that this one undid; null for any other kind
 * @param undoneBy the change that undid this one; null while none has
 * @param refusedSince attempts at codes of the batch that were refused since because it was closed or the code
 *     revoked; 0 for changes that close nothing or are not the last
 * @param undoing whether it can be undone now
 */
public record BatchChange(
        long id,
        long batchId,
        ChangeKind kind,
        BatchState stateBefore,
        BatchState stateAfter,
        Instant endsBefore,
        Instant endsAfter,
        long codes,
        Long undoes,
        Long undoneBy,
        String actor,
        Instant at,
        long refusedSince,
        Undoing undoing) {
    public boolean undoable() {
        return undoing == Undoing.POSSIBLE;
    }
}
