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
 * The least that a redemption is, by prepared statements on a connection for each client: a unique redemption, a
 * conditional count of the code, a ledger entry, the balance, and a commit that is on the disk. On H2 one writes at a
 * time and several wait for one sync, as in the desk.
 */
final class BareRedeeming implements AutoCloseable {
    /** Which statements, and into which tables. */
    interface Script {
        List<String> statements();

        /** @param prepared one for each statement; {@code number} of the redemption, from 0, with a code of its own */
        void bind(List<PreparedStatement> prepared, int client, int number) throws SQLException;
    }

    private final StoreKind kind;
    private final Script script;
    private final List<Connection> connections = new ArrayList<>();
    private final List<List<PreparedStatement>> statements = new ArrayList<>();
    private final Object writer = new Object();
    private final Object sync = new Object();
    private final AtomicLong begun = new AtomicLong();
    private long covered;

    BareRedeeming(TestStore store, int clients, Script script) throws SQLException {
        kind = store.kind();
        this.script = script;
        for (int i = 0; i < clients; i++) {
            Connection connection = store.connectAsAdministrator();
            connection.setAutoCommit(false);
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String sql : script.statements()) {
                prepared.add(connection.prepareStatement(sql));
            }
            connections.add(connection);
            statements.add(prepared);
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

    private void one(int client, int number) throws SQLException {
        script.bind(statements.get(client), client, number);
        for (PreparedStatement statement : statements.get(client)) {
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
