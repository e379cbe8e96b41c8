package org.creditdesk.receipt;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.checkout.Dispute;
import org.hibernate.StatelessSession;

/**
 * What the store knows of the receipts of a chunk, asked with one statement for all of them together. The provider is
 * looked at in the rows that were found: H2, asked for a list of keys and the provider too, reads the whole index.
 */
final class ImportLookup {
    private static final String RECEIPTS = """
            select id, receipt_key, receipt, email_at_purchase, email_key, account_id, amount_minor, currency, credits,
                state, purchased_at, credited_account_id, credited_seq, refunded_minor, dispute, fee_minor, fee_currency,
                other_receipt, other_key, provider
            from receipt where\s""";
    private static final String EVENTS = """
            select event_key, receipt_key, kind, amount_minor, currency, provider from receipt_event
            where\s""";
    private static final String ENTRIES = """
            select e.receipt, e.account_id, e.seq, e.amount, e.kind, exists (select 1 from ledger_entry v
                where v.account_id = e.account_id and v.reverses_seq = e.seq)
            from ledger_entry e where e.receipt = any(?) and e.amount > 0 and e.kind <> 'REVERSAL'
            order by e.account_id, e.seq""";

    private final StatelessSession session;
    private final String provider;

    /** A refund or dispute that is stored. @param dispute null for a refund */
    record Event(String event, String receipt, Dispute dispute, long amountMinor, String currency) {}

    /** An entry that names a receipt. @param credits whether it is its purchase, and was not taken back */
    record Entry(long account, long seq, long amount, boolean credits) {}

    ImportLookup(StatelessSession session, String provider) {
        this.session = session;
        this.provider = provider;
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** By their keys, both the own and the other one, as far as {@code others} says. */
    Map<String, KnownReceipt> receipts(Collection<String> keys, boolean others) {
        Map<Long, KnownReceipt> found = new HashMap<>();
        Map<String, KnownReceipt> byKey = new HashMap<>();
        if (others) {
            ask(RECEIPTS + "other_key = any(?)", keys, row -> {
                KnownReceipt known = known(row);
                found.put(known.id, known);
                byKey.put(row.getString("other_key"), known);
                byKey.put(row.getString("receipt_key"), known);
            });
        }
        ask(RECEIPTS + "receipt_key = any(?)", keys, row -> {
            KnownReceipt known = found.containsKey(row.getLong("id")) ? found.get(row.getLong("id")) : known(row);
            byKey.put(row.getString("receipt_key"), known);
        });
        return byKey;
    }

    private static KnownReceipt known(ResultSet row) throws SQLException {
        var known = new KnownReceipt();
        known.id = row.getLong("id");
        known.receipt = row.getString("receipt");
        known.email = row.getString("email_at_purchase");
        known.emailKey = row.getString("email_key");
        known.accountId = row.getObject("account_id", Long.class);
        known.amountMinor = row.getLong("amount_minor");
        known.currency = row.getString("currency");
        known.credits = row.getLong("credits");
        known.state = Receipt.State.valueOf(row.getString("state"));
        known.purchasedAt = instant(row, "purchased_at");
        known.creditedAccountId = row.getObject("credited_account_id", Long.class);
        known.creditedSeq = row.getObject("credited_seq", Long.class);
        known.refundedMinor = row.getLong("refunded_minor");
        known.dispute = dispute(row.getString("dispute"));
        known.feeMinor = row.getObject("fee_minor", Long.class);
        known.feeCurrency = row.getString("fee_currency");
        known.other = row.getString("other_receipt");
        return known;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Dispute dispute(String name) {
        return name == null || name.equals("REFUND") ? null : Dispute.valueOf(name);
    }

    /** Of these receipts. */
    Map<String, List<Event>> events(Collection<String> receiptKeys) {
        Map<String, List<Event>> events = new HashMap<>();
        ask(EVENTS + "receipt_key = any(?)", receiptKeys, row -> {
            Event event = event(row);
            events.computeIfAbsent(event.receipt(), key -> new ArrayList<>()).add(event);
        });
        return events;
    }

    /** With these keys of their own. */
    Map<String, Event> byEvent(Collection<String> eventKeys) {
        Map<String, Event> events = new HashMap<>();
        ask(EVENTS + "event_key = any(?)", eventKeys, row -> events.put(row.getString("event_key"), event(row)));
        return events;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString("event_key"),
                row.getString("receipt_key"),
                dispute(row.getString("kind")),
                row.getLong("amount_minor"),
                row.getString("currency"));
    }

    /** Entries that name a receipt, of whatever account; in their order. */
    Map<String, List<Entry>> entries(Collection<String> receipts) {
        Map<String, List<Entry>> entries = new HashMap<>();
        if (!receipts.isEmpty()) {
            session.doWork(connection -> run(connection, ENTRIES, receipts, row -> entries.computeIfAbsent(
                            row.getString(1), key -> new ArrayList<>())
                    .add(new Entry(
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getString(5).equals("PURCHASE") && !row.getBoolean(6)))));
        }
        return entries;
    }

    private void ask(String sql, Collection<String> keys, Row answer) {
        if (!keys.isEmpty()) {
            session.doWork(connection -> run(connection, sql, keys, row -> {
                if (provider.equals(row.getString("provider"))) {
                    answer.take(row);
                }
            }));
        }
    }

    private static void run(Connection connection, String sql, Collection<String> keys, Row answer)
            throws SQLException {
        Array array = connection.createArrayOf("varchar", keys.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    answer.take(rows);
                }
            }
        } finally {
            array.free();
        }
    }
}
