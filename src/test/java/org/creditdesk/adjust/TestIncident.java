package org.creditdesk.adjust;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.creditdesk.store.TestStore;

/** What happens to customers while something is out of order: failed attempts and receipts, at exact moments. */
final class TestIncident {
    private final TestStore store;
    private final AtomicLong ids = new AtomicLong(1_000_000);

    TestIncident(TestStore store) {
        this.store = store;
    }

    void attempt(long account, Instant at, String outcome) {
        execute("""
                insert into attempt (id, request_id, account_id, raw_input, canonical, outcome, balance, message, actor,
                    attempted_at) values (?, ?, ?, 'X', 'X', ?, 0, 'x', 'sam', ?)""", ids.incrementAndGet(), UUID.randomUUID(), account, outcome, at);
    }

    /** @return the receipt's id */
    long receipt(Long account, Instant at, String state, long credits) {
        long id = ids.incrementAndGet();
        execute("""
                insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency, credits,
                    state, purchased_at, imported_at) values (?, 'stripe', ?, ?, ?, 500, 'EUR', ?, ?, ?, ?)""", id, "r" + id, "r" + id, account, credits, state, at, at);
        return id;
    }

    /** As if the receipt's credits had come with this entry. */
    void credited(long receipt, long account, long seq) {
        execute("update receipt set credited_account_id = ?, credited_seq = ? where id = ?", account, seq, receipt);
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = store.connectAsAdministrator();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                Object value = values[place];
                statement.setObject(
                        place + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
