package org.creditdesk.reconcile;

import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;

/**
 * An entry that names a receipt.
 *
 * @param email of its account
 * @param left what the grant still holds, of one that gave credits
 * @param reversedBy null for none
 */
public record NamingEntry(Entry entry, String email, long left, EntryId reversedBy) {
    /** It credits the receipt, and was not reversed. */
    public boolean credits() {
        return entry.amount() > 0 && entry.kind() != org.creditdesk.ledger.EntryKind.REVERSAL && reversedBy == null;
    }
}
