package org.creditdesk.account;

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
            session.createSelectionQuery("from EmailRow where emailKey in :keys", EmailRow.class)
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(row -> (row.until == null ? current : former)
                            .computeIfAbsent(row.emailKey, key -> new HashSet<>())
                            .add(row.accountId));
        }
        former.putAll(current);
        Map<String, List<Long>> holders = new HashMap<>();
        former.forEach(
                (key, accounts) -> holders.put(key, accounts.stream().sorted().toList()));
        return holders;
    }
}
