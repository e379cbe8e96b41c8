package org.creditdesk.ledger;

import org.creditdesk.store.RawRow;

/** Reads entries past Hibernate, where a question has more to answer than them. */
final class EntryColumns {
    /** Of the table {@code ledger_entry} as {@code e}, in the order of {@link #of}. */
    static final String OF_E =
            "e.account_id, e.seq, e.request_id, e.kind, e.amount, e.balance_after, e.origin, e.expires,"
                    + " e.target_seq, e.reverses_seq, e.receipt, e.incident_id, e.reason, e.internal_note, e.customer_note,"
                    + " e.ticket, e.actor, e.posted_at";

    private EntryColumns() {}

    static Entry of(RawRow row) {
        return new Entry(
                new EntryId(row.number(), row.number()),
                row.uuid(),
                row.name(EntryKind.class),
                row.number(),
                row.number(),
                row.name(Origin.class),
                row.instant(),
                row.number(),
                row.number(),
                row.text(),
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.instant());
    }
}
