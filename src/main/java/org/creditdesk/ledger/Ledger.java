package org.creditdesk.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Reads the ledger. An order begins with the account although there is only one: H2 reads in the order of an index
 * only what is asked for in all of its columns, and sorts everything else, however few rows are wanted.
 */
public final class Ledger {
    private static final int MOST_USES = 1_000;

    private final Store store;

    public Ledger(Store store) {
        this.store = store;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(EntryRow.class, GrantRow.class, UseRow.class, HeadRow.class);
    }

    /**
     * Entries of an account, newest first.
     *
     * @param beforeSeq only entries with a smaller sequence number; null for the newest
     */
    public Page<Entry, Long> entries(long accountId, Long beforeSeq, int limit) {
        return store.read(session -> Page.of(
                session
                        .createSelectionQuery(
                                "from EntryRow where account = :account and seq < :before"
                                        + " order by account desc, seq desc",
                                EntryRow.class)
                        .setParameter("account", accountId)
                        .setParameter("before", beforeSeq == null ? Long.MAX_VALUE : beforeSeq)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(EntryRow::toEntry)
                        .toList(),
                limit,
                entry -> entry.id().seq()));
    }

    /** Grants that still hold something, in the order in which they will be used. */
    public List<Grant> openGrants(long accountId, int limit) {
        return store.read(session -> session
                .createSelectionQuery(OrderOfUse.HQL, GrantRow.class)
                .setParameter("account", accountId)
                .setParameter("always", OrderOfUse.ALWAYS)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(GrantRow::toGrant)
                .toList());
    }

    /** All grants, newest first. */
    public Page<Grant, Long> grants(long accountId, Long beforeSeq, int limit) {
        return store.read(session -> Page.of(
                session
                        .createSelectionQuery(
                                "from GrantRow where account = :account and seq < :before"
                                        + " order by account desc, seq desc",
                                GrantRow.class)
                        .setParameter("account", accountId)
                        .setParameter("before", beforeSeq == null ? Long.MAX_VALUE : beforeSeq)
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .map(GrantRow::toGrant)
                        .toList(),
                limit,
                grant -> grant.entry().seq()));
    }

    /** Everything about one entry. @throws Problem NO_SUCH_ENTRY */
    public EntryDetail detail(EntryId id) {
        return store.read(session -> {
            EntryRow row = session.get(EntryRow.class, id);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_ENTRY", id.toString());
            }
            return new EntryDetail(
                    row.toEntry(),
                    Entries.reversalOf(session, id).map(Entry::id).orElse(null),
                    Entries.grant(session, id).orElse(null),
                    Entries.uses(session, id, MOST_USES),
                    HexFormat.of().formatHex(row.hash),
                    HexFormat.of().formatHex(row.before));
        });
    }

    /** Which of some entries of an account were reversed, and by which. @param seqs at most a page of them */
    public Map<Long, Long> reversals(long accountId, Collection<Long> seqs) {
        return seqs.isEmpty()
                ? Map.of()
                : store.read(session -> session
                        .createSelectionQuery(
                                "select reverses, seq from EntryRow where account = :account and reverses in :seqs",
                                Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("seqs", seqs)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1])));
    }

    /** How many grants still hold something though their time ran out, and how many credits in all. */
    public static Object[] due(StatelessSession session, Instant now) {
        return session.createSelectionQuery(
                        "select count(*), sum(remaining) from GrantRow where openUntil > :always and openUntil <= :now",
                        Object[].class)
                .setParameter("always", OrderOfUse.ALWAYS)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Those grants, by time, account and sequence. @param after the last one of the page before; null for the first */
    public static List<DueGrant> due(StatelessSession session, Instant now, DueGrant after, int limit) {
        return session.createSelectionQuery("""
                        select new org.creditdesk.ledger.DueGrant(openUntil, account, seq, remaining) from GrantRow
                        where openUntil >= :from and openUntil <= :now
                        and (openUntil > :from or account > :account or account = :account and seq > :seq)
                        order by openUntil, account, seq
                        """, DueGrant.class)
                .setParameter("from", after == null ? OrderOfUse.ALWAYS : after.expires())
                .setParameter("account", after == null ? Long.MIN_VALUE : after.account())
                .setParameter("seq", after == null ? Long.MIN_VALUE : after.seq())
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
