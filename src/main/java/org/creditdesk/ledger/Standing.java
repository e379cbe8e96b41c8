package org.creditdesk.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Which entries are there for many accounts or requests at once, and which of them still stand; a query each. */
public final class Standing {
    private static final String COMPENSATIONS = """
            from EntryRow e where e.account in :accounts and e.kind = COMPENSATION
            and not exists (select 1 from EntryRow r where r.account = e.account and r.reverses = e.seq)
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

    /** Which of some entries were negated since. */
    public static Set<EntryId> reversed(StatelessSession session, Collection<EntryId> entries) {
        Set<EntryId> reversed = new HashSet<>();
        if (!entries.isEmpty()) {
            session.createSelectionQuery(
                            "select account, reverses from EntryRow where account in :accounts and reverses in :seqs",
                            Object[].class)
                    .setParameter(
                            "accounts",
                            entries.stream().map(EntryId::account).distinct().toList())
                    .setParameter(
                            "seqs",
                            entries.stream().map(EntryId::seq).distinct().toList())
                    .getResultList()
                    .forEach(row -> reversed.add(new EntryId((Long) row[0], (Long) row[1])));
            reversed.retainAll(Set.copyOf(entries));
        }
        return reversed;
    }

    /** The newest compensation of each account for an incident that was not reversed. */
    public static Map<Long, Entry> ofIncident(StatelessSession session, long incident, Collection<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : newest(session.createSelectionQuery(
                                COMPENSATIONS + " and e.incident = :incident order by e.account, e.seq", EntryRow.class)
                        .setParameter("accounts", accounts)
                        .setParameter("incident", incident));
    }

    /** The newest compensation of each account under one of some tickets that was not reversed. */
    public static Map<Long, Entry> underTickets(
            StatelessSession session, Collection<String> tickets, Collection<Long> accounts) {
        return accounts.isEmpty() || tickets.isEmpty()
                ? Map.of()
                : newest(session.createSelectionQuery(
                                COMPENSATIONS + " and e.ticket in :tickets order by e.account, e.seq", EntryRow.class)
                        .setParameter("accounts", accounts)
                        .setParameter("tickets", tickets));
    }

    private static Map<Long, Entry> newest(SelectionQuery<EntryRow> query) {
        Map<Long, Entry> newest = new HashMap<>();
        List<EntryRow> rows = query.getResultList();
        rows.forEach(row -> newest.put(row.account, row.toEntry()));
        return newest;
    }
}
