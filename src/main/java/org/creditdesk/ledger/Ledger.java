package org.creditdesk.ledger;

import java.util.List;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** Reads the ledger. */
public final class Ledger {
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
                                "from EntryRow where account = :account and seq < :before order by seq desc",
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
                                "from GrantRow where account = :account and seq < :before order by seq desc",
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
}
