package org.creditdesk.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.creditdesk.store.RawRow;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Reads entries and grants inside the caller's transaction, for those who decide what is to be posted. */
public final class Entries {
    private static final String NEWEST = "select " + EntryColumns.OF_E
            + " from ledger_entry e where e.account_id = ? order by e.account_id desc, e.seq desc fetch first ? rows only";

    private Entries() {}

    /** An account's newest entries, the newest first, asked in the caller's round trip. */
    public static RoundTrip.Answer<List<Entry>> newest(RoundTrip trip, long accountId, int limit) {
        return trip.askAll(NEWEST, row -> EntryColumns.of(new RawRow(row)), accountId, limit);
    }

    public static Optional<Entry> find(StatelessSession session, EntryId id) {
        return Optional.ofNullable(session.get(EntryRow.class, id)).map(EntryRow::toEntry);
    }

    /** The entry that a request posted. */
    public static Optional<Entry> byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from EntryRow where requestId = :request", EntryRow.class)
                .setParameter("request", requestId)
                .uniqueResultOptional()
                .map(EntryRow::toEntry);
    }

    /** Whether a request posted an entry, asked in the caller's round trip; null when it did not. */
    public static RoundTrip.Answer<Boolean> isUsed(RoundTrip trip, UUID requestId) {
        return trip.ask("select true from ledger_entry where request_id = ?", row -> row.getBoolean(1), requestId);
    }

    /** The entry that negates this one. */
    public static Optional<Entry> reversalOf(StatelessSession session, EntryId id) {
        return session.createSelectionQuery(
                        "from EntryRow where account = :account and reverses = :seq", EntryRow.class)
                .setParameter("account", id.account())
                .setParameter("seq", id.seq())
                .uniqueResultOptional()
                .map(EntryRow::toEntry);
    }

    /** The grant that a crediting entry made. */
    public static Optional<Grant> grant(StatelessSession session, EntryId id) {
        return Optional.ofNullable(session.get(GrantRow.class, id)).map(GrantRow::toGrant);
    }

    /** Grants that still hold something, in the order in which they will be used. */
    public static List<Grant> open(StatelessSession session, long accountId, int limit) {
        return session
                .createSelectionQuery(OrderOfUse.HQL, GrantRow.class)
                .setParameter("account", accountId)
                .setParameter("always", OrderOfUse.ALWAYS)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(GrantRow::toGrant)
                .toList();
    }

    /** What a grant was used up by, in credits, kind by kind. */
    public static Map<EntryKind, Long> usedBy(StatelessSession session, EntryId grant) {
        Map<EntryKind, Long> used = new EnumMap<>(EntryKind.class);
        session.createSelectionQuery("""
                        select e.kind, sum(u.amount) from UseRow u join EntryRow e
                        on e.account = u.account and e.seq = u.seq
                        where u.account = :account and u.grantSeq = :seq group by e.kind
                        """, Object[].class)
                .setParameter("account", grant.account())
                .setParameter("seq", grant.seq())
                .getResultList()
                .forEach(row -> used.put((EntryKind) row[0], (Long) row[1]));
        return used;
    }

    /** Which grants paid a debit, in the order of their entries; none for a credit. */
    public static List<GrantUse> uses(StatelessSession session, EntryId id, int limit) {
        return session.createSelectionQuery("""
                        select new org.creditdesk.ledger.GrantUse(g.seq, g.origin, u.amount, g.expires)
                        from UseRow u join GrantRow g on g.account = u.account and g.seq = u.grantSeq
                        where u.account = :account and u.seq = :seq order by u.grantSeq
                        """, GrantUse.class)
                .setParameter("account", id.account())
                .setParameter("seq", id.seq())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Compensations of an account under a ticket that were not reversed, newest first. */
    public static List<Entry> compensations(StatelessSession session, long accountId, String ticket, int limit) {
        return session
                .createSelectionQuery("""
                        from EntryRow e where e.account = :account and e.ticket = :ticket and e.kind = COMPENSATION
                        and not exists (select 1 from EntryRow r where r.account = e.account and r.reverses = e.seq)
                        order by e.seq desc
                        """, EntryRow.class)
                .setParameter("account", accountId)
                .setParameter("ticket", ticket)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(EntryRow::toEntry)
                .toList();
    }
}
