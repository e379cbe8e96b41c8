package org.creditdesk.reconcile;

import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;

/**
 * An entry that names a receipt.
 *
 * @param email of its account
 * @param left what the grant still holds, of one that gave credits
 * @param reversedBy null for none
 * @param isTakenBack whether what there was of it was taken back, because it had no right to credit the receipt
 */
public record NamingEntry(Entry entry, String email, long left, EntryId reversedBy, boolean isTakenBack) {
    /** It credits the receipt, and was neither reversed nor taken back. */
    public boolean credits() {
        return entry.amount() > 0 && entry.kind() != EntryKind.REVERSAL && reversedBy == null && !isTakenBack;
    }
}
