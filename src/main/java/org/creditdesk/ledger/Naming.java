package org.creditdesk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.creditdesk.store.RawRow;
import org.creditdesk.store.RoundTrip;

/**
 * An entry that names a receipt and gave credits.
 *
 * @param receiptId of the receipt
 * @param grant that it made; null for none
 * @param reversedBy the entry that negates it; null for none
 */
public record Naming(long receiptId, Entry entry, Grant grant, EntryId reversedBy) {
    private static final String OF_RECEIPTS = "select n.receipt_id, " + EntryColumns.OF_E + """
            , g.origin, g.amount, g.remaining, g.expires, v.seq
            from receipt_entry n
            join ledger_entry e on e.account_id = n.account_id and e.seq = n.seq
            left join credit_grant g on g.account_id = n.account_id and g.seq = n.seq
            left join ledger_entry v on v.account_id = n.account_id and v.reverses_seq = n.seq
            where n.receipt_id = any(?) order by n.receipt_id, n.account_id, n.seq fetch first ? rows only
            """;

    /**
     * Those of some receipts, in the order of receipts, accounts and entries, asked in the caller's round trip.
     *
     * @param most of all receipts together
     */
    public static Supplier<List<Naming>> of(RoundTrip trip, Collection<Long> receiptIds, int most) {
        return receiptIds.isEmpty()
                ? List::of
                : trip.askAll(OF_RECEIPTS, Naming::of, receiptIds.toArray(new Long[0]), most)::get;
    }

    private static Naming of(ResultSet result) throws SQLException {
        var row = new RawRow(result);
        long receiptId = row.number();
        Entry entry = EntryColumns.of(row);
        Grant grant = grant(entry.id(), row.name(Origin.class), row);
        Long reversing = row.number();
        return new Naming(
                receiptId,
                entry,
                grant,
                reversing == null ? null : new EntryId(entry.id().account(), reversing));
    }

    private static Grant grant(EntryId entry, Origin origin, RawRow row) {
        Long amount = row.number();
        Long remaining = row.number();
        var expires = row.instant();
        return origin == null ? null : new Grant(entry, origin, amount, remaining, expires);
    }
}
