package org.creditdesk.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;

/** Somebody with all rights and another tool than the desk: past every trigger and foreign key. */
final class Tampering implements AutoCloseable {
    /** In the order in which they can be filled again. */
    private static final String[] TABLES = {"account", "ledger_entry", "credit_grant", "grant_use"};

    private final Connection connection;
    private final boolean h2;

    /** Remembers the tables as they are. */
    Tampering(TestStore store) throws SQLException {
        h2 = store.kind() == StoreKind.H2;
        connection = store.connectAsSuperuser();
        execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
        for (String table : TABLES) {
            execute("create table saved_" + table + " as select * from " + table);
        }
    }

    /** @return how many rows it changed */
    int execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** As if nothing had happened. */
    void undo() throws SQLException {
        for (String table : TABLES) {
            execute("delete from " + table);
            String columns = String.join(", ", columns(table));
            execute("insert into " + table + " (" + columns + ") select " + columns + " from saved_" + table);
        }
    }

    /** A literal of 32 bytes that are no entry's hash. */
    String otherHash() {
        String hex = "5a".repeat(32);
        return h2 ? "x'" + hex + "'" : "'\\x" + hex + "'";
    }

    /** Those that somebody can write; what the database computes follows from them. */
    Set<String> columns(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = '" + table + "' and is_generated = 'NEVER'")) {
            Set<String> columns = new TreeSet<>();
            while (row.next()) {
                columns.add(row.getString(1));
            }
            return columns;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
