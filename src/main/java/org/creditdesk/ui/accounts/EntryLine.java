package org.creditdesk.ui.accounts;

import java.util.Map;
import org.creditdesk.ledger.Entry;
import org.creditdesk.store.Page;

/**
 * One row of the entries.
 *
 * @param reversedBy the sequence number of the entry that negates it; null when it stands
 */
record EntryLine(Entry entry, Long reversedBy) {
    static Page<EntryLine, Long> page(Page<Entry, Long> entries, Map<Long, Long> reversals) {
        return new Page<>(
                entries.rows().stream()
                        .map(entry ->
                                new EntryLine(entry, reversals.get(entry.id().seq())))
                        .toList(),
                entries.next());
    }
}
