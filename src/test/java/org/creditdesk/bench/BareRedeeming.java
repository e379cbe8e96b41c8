package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;

/**
 * The least that a redemption is, by prepared statements on a connection for each client and in tables without anything
 * else: a unique redemption, a conditional count of the code, a ledger entry, the balance, and a commit that is on the
 * disk. On H2 one writes at a time and several wait for one sync, as in the desk.
 */
final class BareRedeeming implements AutoCloseable {
    private static final String[] STATEMENTS = {
        "insert into bare_redemption (code, account_id) values (?, ?)",
        "update bare_code set uses = uses + 1 where code = ? and uses < 1",
        "insert into bare_entry (account_id, seq, amount) values (?, ?, 150)",
        "update bare_account set balance = balance + 150 where id = ?"
    };

    private final StoreKind kind;
    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement[]> statements = new ArrayList<>();
    private final Object writer = new Object();
    private final Object sync = new Object();
    private final AtomicLong begun = new AtomicLong();
    private long covered;

    BareRedeeming(TestStore store, int clients, int codes) throws SQLException {
        kind = store.kind();
        store.execute("create table bare_account (id bigint primary key, balance bigint not null)");
        store.execute("create table bare_code (code varchar(40) primary key, uses integer not null)");
        store.execute("create table bare_redemption (code varchar(40) primary key, account_id bigint not null)");
        store.execute(
                "create table bare_entry (account_id bigint, seq bigint, amount bigint, primary key (account_id, seq))");
        for (int i = 0; i < clients; i++) {
            store.execute("insert into bare_account values (" + i + ", 0)");
        }
        fill(store, codes);
        for (int i = 0; i < clients; i++) {
            Connection connection = store.connectAsAdministrator();
            connection.setAutoCommit(false);
            var prepared = new PreparedStatement[STATEMENTS.length];
            for (int j = 0; j < prepared.length; j++) {
                prepared[j] = connection.prepareStatement(STATEMENTS[j]);
            }
            connections.add(connection);
            statements.add(prepared);
        }
    }

    private static void fill(TestStore store, int codes) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                PreparedStatement insert = connection.prepareStatement("insert into bare_code values (?, 0)")) {
            for (int i = 0; i < codes; i++) {
                insert.setString(1, "CODE" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Every client redeems so many codes of its own. */
    void redeem(int each, int round) throws Exception {
        int clients = connections.size();
        AtOnce.run(clients, client -> () -> {
            for (int i = 0; i < each; i++) {
                int code = (round * clients + client) * each + i;
                if (kind == StoreKind.H2) {
                    synchronized (writer) {
                        one(client, code);
                    }
                    sync(client);
                } else {
                    one(client, code);
                }
            }
            return null;
        });
    }

    private void one(int client, int code) throws SQLException {
        PreparedStatement[] prepared = statements.get(client);
        prepared[0].setString(1, "CODE" + code);
        prepared[0].setLong(2, client);
        prepared[1].setString(1, "CODE" + code);
        prepared[2].setLong(1, client);
        prepared[2].setLong(2, code);
        prepared[3].setLong(1, client);
        for (PreparedStatement statement : prepared) {
            assertEquals(1, statement.executeUpdate());
        }
        connections.get(client).commit();
    }

    /** A sync that began after the commit covers it, whoever asked for it. */
    private void sync(int client) throws SQLException {
        long committed = begun.incrementAndGet();
        synchronized (sync) {
            if (covered < committed) {
                long all = begun.get();
                try (var statement = connections.get(client).createStatement()) {
                    statement.execute("checkpoint sync");
                }
                covered = all;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
