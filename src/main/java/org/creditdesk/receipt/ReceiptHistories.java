package org.creditdesk.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.checkout.Dispute;
import org.hibernate.StatelessSession;

/** Reads what became of a receipt. */
final class ReceiptHistories {
    /** More rows than this no receipt has by honest means. */
    private static final int MOST = 100;

    private static final String EVENTS = """
            select event_key, kind, amount_minor, currency, happened_at from receipt_event
            where receipt_key = ? and provider = ? order by happened_at, event_key
            """;
    private static final String CHANGES = """
            select c.field, c.value_before, c.value_after, c.changed_at, i.file_name
            from receipt_change c join receipt_import i on i.id = c.import_id
            where c.receipt_id = ? order by c.changed_at, c.import_id, c.row_no, c.field
            """;

    private ReceiptHistories() {}

    static Optional<ReceiptHistory> of(StatelessSession session, long id) {
        return ReceiptQueue.find(session, id).map(needing -> history(session, needing));
    }

    private static ReceiptHistory history(StatelessSession session, Needing needing) {
        Receipt receipt = needing.receipt();
        List<Long> accounts = Stream.of(receipt.accountId(), receipt.creditedAccountId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> emails = accounts.isEmpty() ? Map.of() : CurrentEmails.of(session, accounts);
        List<ReceiptHistory.Event> events = new ArrayList<>();
        List<ReceiptHistory.Change> changes = new ArrayList<>();
        session.doWork(connection -> {
            events(connection, receipt, events);
            changes(connection, receipt.id(), changes);
        });
        return new ReceiptHistory(
                needing,
                receipt.accountId() == null ? null : emails.get(receipt.accountId()),
                receipt.creditedAccountId() == null ? null : emails.get(receipt.creditedAccountId()),
                List.copyOf(events),
                List.copyOf(changes));
    }

    private static void events(Connection connection, Receipt receipt, List<ReceiptHistory.Event> to)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, Receipts.key(receipt.receipt()));
            statement.setString(2, receipt.provider());
            statement.setMaxRows(MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String kind = rows.getString(2);
                    to.add(new ReceiptHistory.Event(
                            rows.getString(1),
                            kind.equals("REFUND") ? null : Dispute.valueOf(kind),
                            rows.getLong(3),
                            rows.getString(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
        }
    }

    private static void changes(Connection connection, long receipt, List<ReceiptHistory.Change> to)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setLong(1, receipt);
            statement.setMaxRows(MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    to.add(new ReceiptHistory.Change(
                            new FieldChange(rows.getString(1), rows.getString(2), rows.getString(3)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(5)));
                }
            }
        }
    }
}
