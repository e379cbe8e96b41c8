package org.creditdesk.adjust;

import org.creditdesk.ledger.EntryId;

/**
 * What became of a change.
 *
 * @param entry the posted entry; null while there is none
 * @param balance credits right after the entry; without one, as they are
 * @param request the adjustment request; null when the change needed none
 * @param state of that request; null where there is none
 * @param replayed whether the same request id had come before; then nothing changed this time
 */
public record Adjusted(EntryId entry, long balance, Long request, RequestState state, boolean replayed) {
    public boolean isPosted() {
        return entry != null;
    }
}
