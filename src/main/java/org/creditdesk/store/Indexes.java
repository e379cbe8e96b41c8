package org.creditdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes indexes away while very many rows are loaded, and makes them again. An index whose keys come in no order is
 * rewritten almost whole with every chunk; made at the end it is sorted once.
 */
public final class Indexes {
    private static final String H2_DEFINITION = """
            select 'create index ' || max(index_name) || ' on ' || max(table_name) || ' ('
                || listagg(column_name, ', ') within group (order by ordinal_position) || ')'
            from information_schema.index_columns where index_name = ? having count(*) > 0""";
    private static final String POSTGRESQL_DEFINITION =
            "select indexdef from pg_indexes where schemaname = current_schema() and indexname = ?";

    private final Store store;

    public Indexes(Store store) {
        this.store = store;
    }

    /**
     * @param names out of the migrations, never out of input; none that a constraint needs
     * @return the statements that make them again, for {@link #make}
     */
    public List<String> takeAway(List<String> names) {
        List<String> definitions =
                store.read(session -> session.doReturningWork(connection -> definitions(connection, names)));
        make(names.stream().map(name -> "drop index " + name).toList());
        return definitions;
    }

    /** Runs each statement in a transaction of its own. */
    public void make(List<String> statements) {
        for (String each : statements) {
            store.write(session -> {
                session.doWork(connection -> execute(connection, each));
                return null;
            });
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> definitions(Connection connection, List<String> names) throws SQLException {
        boolean h2 = store.kind() == StoreKind.H2;
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(h2 ? H2_DEFINITION : POSTGRESQL_DEFINITION)) {
            for (String name : names) {
                query.setString(1, h2 ? name.toUpperCase(Locale.ROOT) : name);
                try (ResultSet rows = query.executeQuery()) {
                    if (!rows.next()) {
                        throw new IllegalStateException("no index " + name);
                    }
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
