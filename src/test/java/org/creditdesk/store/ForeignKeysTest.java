package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What PostgreSQL asks for each row that refers to another. It plans that question once for each connection, mostly
 * while the tables are small, and if another index than the key's looks as good then, each entry of a busy account
 * costs a walk along all that the account has.
 */
class ForeignKeysTest {
    /** Several columns: of one alone the key has the only index that begins with it, or one that ends there too. */
    private static final String KEYS = """
            select distinct confrelid::regclass, conindid::regclass,
                (select string_agg(a.attname || ' = $' || k.place, ' and ' order by k.place)
                    from unnest(confkey) with ordinality k(no, place)
                    join pg_attribute a on a.attrelid = confrelid and a.attnum = k.no),
                cardinality(confkey)
            from pg_constraint where contype = 'f' and cardinality(confkey) > 1
            """;

    private record Key(String table, String index, String condition, int columns) {}

    @Test
    void isAnsweredByTheKeyItselfInEmptyTablesToo() throws SQLException {
        try (TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);
                Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            List<Key> keys = keys(statement);
            assertTrue(keys.size() >= 2, "entries and grants are referred to");
            for (Key key : keys) {
                String plan = plan(statement, key);
                assertEquals(1, plan.split("Index Cond", -1).length - 1, plan);
                assertTrue(plan.contains("using " + key.index() + " on"), plan);
            }
        }
    }

    private static List<Key> keys(Statement statement) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
            }
        }
        return keys;
    }

    private static String plan(Statement statement, Key key) throws SQLException {
        // As ri_triggers.c of PostgreSQL asks.
        statement.execute("prepare asked(" + ", bigint".repeat(key.columns()).substring(2) + ") as select 1 from only "
                + key.table() + " x where " + key.condition() + " for key share of x");
        var plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery(
                "explain execute asked(" + ", 1".repeat(key.columns()).substring(2) + ")")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        statement.execute("deallocate asked");
        return plan.toString();
    }
}
