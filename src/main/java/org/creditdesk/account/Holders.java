package org.creditdesk.account;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Whom some emails name, in one query: {@link Accounts#byEmail} for many. */
public final class Holders {
    private Holders() {}

    /**
     * The accounts that each key names, ascending: current holders, or former ones where there is no current one.
     *
     * @param keys values of {@link EmailKey}, at most a slice of them; those that nobody holds are left out
     */
    public static Map<String, List<Long>> of(StatelessSession session, Collection<String> keys) {
        Map<String, Set<Long>> current = new HashMap<>();
        Map<String, Set<Long>> former = new HashMap<>();
        if (!keys.isEmpty()) {
            session.doWork(connection -> read(connection, keys, current, former));
        }
        former.putAll(current);
        Map<String, List<Long>> holders = new HashMap<>();
        former.forEach(
                (key, accounts) -> holders.put(key, accounts.stream().sorted().toList()));
        return holders;
    }

    /** With one array instead of as many places as there are keys: the statement is always the same. */
    private static void read(
            Connection connection,
            Collection<String> keys,
            Map<String, Set<Long>> current,
            Map<String, Set<Long>> former)
            throws SQLException {
        Array array = connection.createArrayOf("varchar", keys.toArray());
        try (PreparedStatement query = connection.prepareStatement(
                "select email_key, account_id, until from account_email where email_key = any(?)")) {
            query.setArray(1, array);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    (row.getObject(3) == null ? current : former)
                            .computeIfAbsent(row.getString(1), key -> new HashSet<>())
                            .add(row.getLong(2));
                }
            }
        } finally {
            array.free();
        }
    }
}
