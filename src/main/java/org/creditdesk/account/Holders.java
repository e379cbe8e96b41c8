package org.creditdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Whom some emails name, in one query: {@link Accounts#byEmail} for many. */
public final class Holders {
    /** With one array instead of as many places as there are keys: the statement is always the same. */
    private static final String HOLDING =
            "select email_key, account_id, until from account_email where email_key = any(?)";

    private Holders() {}

    /** @param former whether it holds the email no more */
    record Holding(String key, long account, boolean former) {
        static Holding of(ResultSet row) throws SQLException {
            return new Holding(row.getString(1), row.getLong(2), row.getObject(3) != null);
        }
    }

    /**
     * The accounts that each key names, ascending: current holders, or former ones where there is no current one.
     *
     * @param keys values of {@link EmailKey}, at most a slice of them; those that nobody holds are left out
     */
    public static Map<String, List<Long>> of(StatelessSession session, Collection<String> keys) {
        RoundTrip trip = RoundTrip.in(session);
        Supplier<Map<String, List<Long>>> holders = of(trip, keys);
        trip.make();
        return holders.get();
    }

    /** The same in the caller's round trip. @return what is known once that was made */
    public static Supplier<Map<String, List<Long>>> of(RoundTrip trip, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map::of;
        }
        RoundTrip.Answer<List<Holding>> found = trip.askAll(HOLDING, Holding::of, (Object) keys.toArray(new String[0]));
        return () -> of(found.get());
    }

    static Map<String, List<Long>> of(List<Holding> found) {
        Map<String, Set<Long>> current = new HashMap<>();
        Map<String, Set<Long>> former = new HashMap<>();
        found.forEach(each -> (each.former() ? former : current)
                .computeIfAbsent(each.key(), key -> new TreeSet<>())
                .add(each.account()));
        former.putAll(current);
        Map<String, List<Long>> holders = new HashMap<>();
        former.forEach((key, accounts) -> holders.put(key, List.copyOf(accounts)));
        return holders;
    }
}
