package org.creditdesk.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.StatelessSession;

/** Uses of grants by account, debit and grant, a page at a time. */
final class UseRows {
    private static final int PAGE = 2_000;

    private final StatelessSession session;
    private final long to;
    private Iterator<UseRow> page = List.<UseRow>of().iterator();
    private UseId last;
    private boolean ended;
    private UseRow waiting;

    UseRows(StatelessSession session, long after, long to) {
        this.session = session;
        this.to = to;
        this.last = new UseId(after, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** The uses of one entry; entries must be asked for in order. Uses that come before it belong to no entry. */
    List<UseRow> of(EntryRow entry) {
        List<UseRow> uses = new ArrayList<>();
        while (peek() != null && waiting.account == entry.account && waiting.seq <= entry.seq) {
            uses.add(waiting);
            waiting = null;
        }
        return uses;
    }

    /** Names the uses of an account that are left over after its last entry. */
    void strays(long account, List<VerifyReport.Finding> findings) {
        while (peek() != null && waiting.account <= account) {
            findings.add(new VerifyReport.Finding(
                    waiting.account, waiting.seq, "use of grant " + waiting.grantSeq, "no use", "" + waiting.amount));
            waiting = null;
        }
    }

    private UseRow peek() {
        if (waiting == null) {
            if (!page.hasNext() && !ended) {
                readPage();
            }
            waiting = page.hasNext() ? page.next() : null;
            if (waiting != null) {
                last = new UseId(waiting.account, waiting.seq, waiting.grantSeq);
            }
        }
        return waiting;
    }

    private void readPage() {
        List<UseRow> rows = session.createSelectionQuery("""
                        from UseRow where account >= :account and account <= :to and (account > :account
                        or seq > :seq or seq = :seq and grantSeq > :grant) order by account, seq, grantSeq
                        """, UseRow.class)
                .setParameter("account", last.account())
                .setParameter("seq", last.seq())
                .setParameter("grant", last.grantSeq())
                .setParameter("to", to)
                .setMaxResults(PAGE)
                .getResultList();
        ended = rows.size() < PAGE;
        page = rows.iterator();
    }
}
