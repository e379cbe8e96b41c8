package org.creditdesk.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditdesk.checkout.PaymentEvent;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.hibernate.StatelessSession;

/** Writes what a chunk came to. */
final class ImportWriter {
    /** The {@code increment by} of the migration: each value of the sequence stands for so many ids. */
    private static final int IDS_A_VALUE = 50;

    private static final String UPDATE = """
            update receipt set email_at_purchase = ?, email_key = ?, account_id = ?, amount_minor = ?, currency = ?,
                credits = ?, state = ?, purchased_at = ?, credited_account_id = ?, credited_seq = ?, refunded_minor = ?,
                dispute = ?, fee_minor = ?, fee_currency = ?, other_receipt = ?, other_key = ?
            where id = ?""";

    private static final String NAME = """
            insert into receipt_entry (receipt_id, account_id, seq)
            select cast(? as bigint), cast(? as bigint), cast(? as bigint)
            where not exists (select 1 from receipt_entry where receipt_id = ? and account_id = ? and seq = ?)""";

    private static final Comparator<ImportChunk.Named> BY_KEY = Comparator.<ImportChunk.Named>comparingLong(
                    each -> each.receipt().id)
            .thenComparingLong(each -> each.entry().account())
            .thenComparingLong(each -> each.entry().seq());

    private final Store store;
    private final StatelessSession session;
    private final String provider;
    private final long importId;
    private final Instant now;

    ImportWriter(Store store, StatelessSession session, String provider, long importId, Instant now) {
        this.store = store;
        this.session = session;
        this.provider = provider;
        this.importId = importId;
        this.now = now;
    }

    void write(ImportChunk chunk) {
        List<KnownReceipt> fresh =
                chunk.touched.stream().filter(each -> each.fresh).toList();
        List<KnownReceipt> known =
                chunk.touched.stream().filter(each -> !each.fresh).toList();
        number(fresh);
        add(fresh);
        if (!known.isEmpty()) {
            session.doWork(connection -> update(connection, known));
        }
        addEvents(chunk.newEvents);
        name(chunk.named);
        addChanges(chunk.changes);
    }

    private void number(List<KnownReceipt> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        int values = (fresh.size() + IDS_A_VALUE - 1) / IDS_A_VALUE;
        List<Long> ids = session.doReturningWork(connection -> ids(connection, values));
        for (int i = 0; i < fresh.size(); i++) {
            fresh.get(i).id = ids.get(i / IDS_A_VALUE) + i % IDS_A_VALUE;
        }
    }

    private List<Long> ids(Connection connection, int values) throws SQLException {
        String rows = store.kind() == StoreKind.H2 ? "system_range(1, ?)" : "generate_series(1, ?)";
        List<Long> ids = new ArrayList<>(values);
        try (PreparedStatement query = connection.prepareStatement("select nextval('receipt_seq') from " + rows)) {
            query.setInt(1, values);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private void add(List<KnownReceipt> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        try (var rows = new ReceiptInserts(session)) {
            fresh.forEach(receipt -> rows.add(provider, receipt, now, importId));
        }
    }

    private static void update(Connection connection, List<KnownReceipt> known) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (KnownReceipt r : known) {
                update.setString(1, r.email);
                update.setString(2, r.emailKey);
                update.setObject(3, r.accountId, Types.BIGINT);
                update.setLong(4, r.amountMinor);
                update.setString(5, r.currency);
                update.setLong(6, r.credits);
                update.setString(7, r.state.name());
                update.setObject(8, OffsetDateTime.ofInstant(r.purchasedAt, ZoneOffset.UTC));
                update.setObject(9, r.creditedAccountId, Types.BIGINT);
                update.setObject(10, r.creditedSeq, Types.BIGINT);
                update.setLong(11, r.refundedMinor);
                update.setString(12, r.dispute == null ? null : r.dispute.name());
                update.setObject(13, r.feeMinor, Types.BIGINT);
                update.setString(14, r.feeCurrency);
                update.setString(15, r.other);
                update.setString(16, r.otherKey());
                update.setLong(17, r.id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void addEvents(List<PaymentEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (var rows = BulkWriter.into(
                session,
                "receipt_event",
                "event_key",
                "provider",
                "receipt_key",
                "kind",
                "amount_minor",
                "currency",
                "happened_at",
                "import_id")) {
            for (PaymentEvent event : events) {
                rows.add(
                        Receipts.key(event.event()),
                        provider,
                        Receipts.key(event.receipt()),
                        event.isRefund() ? "REFUND" : event.dispute().name(),
                        event.amountMinor(),
                        event.currency(),
                        event.at(),
                        importId);
            }
        }
    }

    private void name(List<ImportChunk.Named> named) {
        if (named.isEmpty()) {
            return;
        }
        try (var rows = BulkWriter.into(session, "receipt_entry", "receipt_id", "account_id", "seq")) {
            named.stream()
                    .filter(each -> each.receipt().fresh)
                    .sorted(BY_KEY)
                    .forEach(each -> rows.add(
                            each.receipt().id,
                            each.entry().account(),
                            each.entry().seq()));
        }
        session.doWork(connection -> nameKnown(
                connection, named.stream().filter(each -> !each.receipt().fresh).toList()));
        named.stream()
                .filter(each -> !isPlain(each))
                .map(each -> each.receipt().id)
                .distinct()
                .forEach(id -> ReceiptQueue.refresh(session, id));
    }

    /** Some were listed when the receipt was imported first. */
    private static void nameKnown(Connection connection, List<ImportChunk.Named> named) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NAME)) {
            for (ImportChunk.Named each : named) {
                for (int i = 1; i <= 4; i += 3) {
                    insert.setLong(i, each.receipt().id);
                    insert.setLong(i + 1, each.entry().account());
                    insert.setLong(i + 2, each.entry().seq());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A new receipt and the entry that credits it, which is all that nearly every one has. */
    private static boolean isPlain(ImportChunk.Named named) {
        KnownReceipt receipt = named.receipt();
        return receipt.fresh
                && receipt.creditedSeq != null
                && receipt.creditedSeq == named.entry().seq()
                && receipt.creditedAccountId == named.entry().account();
    }

    private void addChanges(List<ImportChunk.Changed> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try (var rows = BulkWriter.into(
                session,
                "receipt_change",
                "import_id",
                "row_no",
                "receipt_id",
                "field",
                "value_before",
                "value_after",
                "changed_at")) {
            for (ImportChunk.Changed each : changes) {
                FieldChange change = each.change();
                rows.add(importId, each.row(), each.receipt().id, change.field(), change.before(), change.after(), now);
            }
        }
    }
}
