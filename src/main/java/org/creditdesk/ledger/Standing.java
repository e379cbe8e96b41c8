package org.creditdesk.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Which entries are there for many accounts or requests at once, and which of them still stand; a query each. */
public final class Standing {
    /** Account by account: with a list of them H2 goes through all entries of the incident. */
    private static final String NEWEST = """
            select a.id, (select max(e.seq) from EntryRow e
                where e.account = a.id and e.kind = COMPENSATION and %s
                and not exists (select 1 from EntryRow r where r.account = e.account and r.reverses = e.seq))
            from HeadRow a where a.id in :accounts
            """;

    private Standing() {}

    /** The entries that some requests posted. */
    public static Map<UUID, Entry> byRequests(StatelessSession session, Collection<UUID> requests) {
        Map<UUID, Entry> entries = new HashMap<>();
        if (!requests.isEmpty()) {
            session.createSelectionQuery("from EntryRow where requestId in :requests", EntryRow.class)
                    .setParameter("requests", requests)
                    .getResultList()
                    .forEach(row -> entries.put(row.requestId, row.toEntry()));
        }
        return entries;
    }

    /** Which of some requests posted an entry that was negated since. */
    public static Set<UUID> reversed(StatelessSession session, Collection<UUID> requests) {
        return requests.isEmpty()
                ? Set.of()
                : Set.copyOf(session.createSelectionQuery("""
                                select e.requestId from EntryRow e where e.requestId in :requests and exists
                                (select 1 from EntryRow r where r.account = e.account and r.reverses = e.seq)
                                """, UUID.class)
                        .setParameter("requests", requests)
                        .getResultList());
    }

    /** The newest compensation of each account for an incident that was not reversed. */
    public static Map<Long, Entry> ofIncident(StatelessSession session, long incident, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : newest(
                        session,
                        session.createSelectionQuery(NEWEST.formatted("e.incident = :incident"), Object[].class)
                                .setParameter("accounts", accounts)
                                .setParameter("incident", incident));
    }

    /** The newest compensation of each account under one of some tickets that was not reversed. */
    public static Map<Long, Entry> underTickets(
            StatelessSession session, Collection<String> tickets, Collection<Long> accounts) {
        return accounts.isEmpty() || tickets.isEmpty()
                ? Map.of()
                : newest(
                        session,
                        session.createSelectionQuery(NEWEST.formatted("e.ticket in :tickets"), Object[].class)
                                .setParameter("accounts", accounts)
                                .setParameter("tickets", tickets));
    }

    private static Map<Long, Entry> newest(StatelessSession session, SelectionQuery<Object[]> query) {
        List<EntryId> ids = query.getResultList().stream()
                .filter(row -> row[1] != null)
                .map(row -> new EntryId((Long) row[0], (Long) row[1]))
                .toList();
        Map<Long, Entry> newest = new HashMap<>();
        if (!ids.isEmpty()) {
            session.getMultiple(EntryRow.class, ids).forEach(row -> newest.put(row.account, row.toEntry()));
        }
        return newest;
    }
}
