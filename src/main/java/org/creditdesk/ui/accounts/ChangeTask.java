package org.creditdesk.ui.accounts;

import org.creditdesk.ledger.EntryId;

/**
 * What a form is opened for.
 *
 * @param target the entry to reverse, or the grant to void; null for all else
 */
record ChangeTask(ChangeKind kind, EntryId target) {
    static ChangeTask of(ChangeKind kind) {
        return new ChangeTask(kind, null);
    }
}
