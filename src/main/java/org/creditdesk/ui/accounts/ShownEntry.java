package org.creditdesk.ui.accounts;

import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.redeem.Rollback;

/**
 * An entry with all that is known of it.
 *
 * @param rollback of a redemption that was rolled back; null for all else
 */
record ShownEntry(EntryDetail detail, Rollback rollback) {
    /** Blocks. */
    static ShownEntry of(Desk desk, EntryId entry) {
        EntryDetail detail = desk.ledger().detail(entry);
        return new ShownEntry(
                detail,
                detail.entry().kind() == EntryKind.REDEMPTION
                        ? desk.redemptions().rollback(entry).orElse(null)
                        : null);
    }
}
