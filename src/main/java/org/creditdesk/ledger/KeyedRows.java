package org.creditdesk.ledger;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Rows of a table by account and sequence number, a page at a time. */
final class KeyedRows<T> {
    private static final int PAGE = 2_000;

    private final StatelessSession session;
    private final Class<T> type;
    private final long to;
    private final Function<T, EntryId> key;
    private Iterator<T> page = List.<T>of().iterator();
    private EntryId last;
    private boolean ended;
    private T waiting;

    KeyedRows(StatelessSession session, Class<T> type, long after, long to, Function<T, EntryId> key) {
        this.session = session;
        this.type = type;
        this.to = to;
        this.key = key;
        this.last = new EntryId(after, Long.MAX_VALUE);
    }

    /** The account's next row; null when it has no more. Accounts must be asked for in order; the rest is passed over. */
    T next(long account) {
        if (waiting == null) {
            waiting = read();
        }
        while (waiting != null && key.apply(waiting).account() < account) {
            waiting = read();
        }
        if (waiting == null || key.apply(waiting).account() != account) {
            return null;
        }
        T row = waiting;
        waiting = null;
        return row;
    }

    private T read() {
        if (!page.hasNext() && !ended) {
            List<T> rows = session.createSelectionQuery(
                            "from " + type.getSimpleName() + " where account >= :account and account <= :to"
                                    + " and (account > :account or seq > :seq) order by account, seq",
                            type)
                    .setParameter("account", last.account())
                    .setParameter("seq", last.seq())
                    .setParameter("to", to)
                    .setMaxResults(PAGE)
                    .getResultList();
            ended = rows.size() < PAGE;
            page = rows.iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        T row = page.next();
        last = key.apply(row);
        return row;
    }
}
