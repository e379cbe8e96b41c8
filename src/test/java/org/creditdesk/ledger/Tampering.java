package org.creditdesk.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;

/** Somebody with all rights and another tool than the desk: past every trigger, foreign key, check and not null. */
final class Tampering implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "account",
            "ledger_entry",
            "credit_grant",
            "grant_use",
            "receipt",
            "receipt_entry",
            "claw_back",
            "receipt_move",
            "redemption_rollback",
            "campaign",
            "batch",
            "batch_change",
            "code",
            "redemption",
            "adjustment_request",
            "staff",
            "staff_limit");

    private static final Pattern CHANGED = Pattern.compile("(?:update|insert into|delete from) (\\w+)");

    private final Connection connection;
    private final boolean h2;
    private final Set<String> changed = new TreeSet<>();

    /** Remembers the tables as they are. */
    Tampering(TestStore store) throws SQLException {
        h2 = store.kind() == StoreKind.H2;
        connection = store.connectAsSuperuser();
        run(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
        for (String table : TABLES) {
            run("create table saved_" + table + " as select * from " + table);
            loosen(table);
        }
    }

    private void loosen(String table) throws SQLException {
        for (String name :
                names("select constraint_name from information_schema.table_constraints where lower(table_name)"
                        + " = '" + table
                        + "' and constraint_type in ('CHECK', 'UNIQUE') and constraint_name not like '%not_null%'")) {
            run("alter table " + table + " drop constraint \"" + name + "\"");
        }
        for (String column :
                names("select lower(column_name) from information_schema.columns c where lower(table_name) = '"
                        + table
                        + "' and is_nullable = 'NO' and not exists (select 1 from information_schema.key_column_usage k"
                        + " join information_schema.table_constraints t on t.constraint_name = k.constraint_name"
                        + " where k.table_name = c.table_name and k.column_name = c.column_name"
                        + " and t.table_name = c.table_name and t.constraint_type = 'PRIMARY KEY')")) {
            run("alter table " + table + " alter column " + column + " drop not null");
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** @return how many rows it changed */
    int execute(String sql) throws SQLException {
        var table = CHANGED.matcher(sql);
        if (!table.find() || !TABLES.contains(table.group(1))) {
            throw new IllegalArgumentException("cannot be undone: " + sql);
        }
        changed.add(table.group(1));
        return run(sql);
    }

    /** What is there now is what {@link #undo} goes back to. */
    void keep() throws SQLException {
        for (String table : changed) {
            run("drop table saved_" + table);
            run("create table saved_" + table + " as select * from " + table);
        }
        changed.clear();
    }

    /** As if nothing had happened. */
    void undo() throws SQLException {
        for (String table : changed) {
            run("delete from " + table);
            String columns = String.join(", ", columns(table));
            run("insert into " + table + " (" + columns + ") select " + columns + " from saved_" + table);
        }
        changed.clear();
    }

    /** A literal of 32 bytes that are no entry's hash. */
    String otherHash() {
        String hex = "5a".repeat(32);
        return h2 ? "x'" + hex + "'" : "'\\x" + hex + "'";
    }

    /** The farthest moment that the database can keep. */
    String endOfTime() {
        return h2 ? "timestamp with time zone '999999999-12-31 00:00:00+00'" : "'infinity'";
    }

    /** Those that somebody can write; what the database computes follows from them. */
    Set<String> columns(String table) throws SQLException {
        return new TreeSet<>(
                names("select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                        + "' and is_generated = 'NEVER'"));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
