package org.creditdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;

/**
 * Rows by the hundred thousand, put straight into the tables and past their rules: only reading them is looked at, and
 * there is nothing behind them that is not read.
 */
final class BareRows implements AutoCloseable {
    /** The number of the first batch. */
    static final int FIRST_BATCH = 1000;

    private final Connection connection;
    private final Statement statement;
    private final boolean h2;

    BareRows(TestStore store) throws SQLException {
        h2 = store.kind() == StoreKind.H2;
        connection = store.connectAsSuperuser();
        statement = connection.createStatement();
        statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
    }

    /** Made as marketing makes it. @param announced null for not at all */
    static long campaign(Desk mia, Instant announced) {
        return mia.campaigns()
                .create(new NewCampaign(
                        UUID.randomUUID(), "Large", null, ZoneId.of("Europe/Berlin"), null, null, announced, null))
                .id();
    }

    /** @param campaign of the batch with the number {@code 999 + x}, in SQL */
    void batches(int count, String campaign, int codes) throws SQLException {
        insert(
                "batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks, region_mode,"
                        + " for_accounts, per_account, per_code, state, seal_digest, created_by, created_at, sealed_at)",
                "%d + x, %s, %s, 'PROMO', 10, %4$d, %4$d, 1, 'ANYWHERE', false, 1, 1, 'ACTIVE', 'x', 'mia', %5$s, %5$s"
                        .formatted(FIRST_BATCH - 1, uuid(), campaign, codes, "current_timestamp"),
                count);
    }

    /** So many rows. @param values in SQL, of {@code x}, which is 1 in the first row */
    void insert(String into, String values, int rows) throws SQLException {
        String numbers = (h2 ? "system_range" : "generate_series") + "(1, " + rows + ") n(x)";
        statement.execute("insert into " + into + " select " + values + " from " + numbers);
    }

    String uuid() {
        return h2 ? "random_uuid()" : "gen_random_uuid()";
    }

    String hash() {
        return h2 ? "x'00'" : "'\\x00'";
    }

    /** Counts what is there, so that it is read as it would be. */
    @Override
    public void close() throws SQLException {
        try (connection;
                statement) {
            statement.execute("analyze");
        }
    }
}
