package org.creditdesk.ui.accounts;

import java.util.Map;
import org.creditdesk.ledger.Entry;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.store.Page;

/**
 * One row of the entries.
 *
 * @param reversedBy the sequence number of the entry that negates it; null when it stands
 * @param rollback of a redemption that was rolled back; null for all else
 */
record EntryLine(Entry entry, Long reversedBy, Rollback rollback) {
    static Page<EntryLine, Long> page(
            Page<Entry, Long> entries, Map<Long, Long> reversals, Map<Long, Rollback> rollbacks) {
        return new Page<>(
                entries.rows().stream()
                        .map(entry -> new EntryLine(
                                entry,
                                reversals.get(entry.id().seq()),
                                rollbacks.get(entry.id().seq())))
                        .toList(),
                entries.next());
    }
}
