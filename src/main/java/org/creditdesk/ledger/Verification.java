package org.creditdesk.ledger;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Recomputes the whole ledger: every account is walked through a book of its own, entry by entry, and whatever differs
 * from what is stored is named. Memory does not grow with the ledger, only with one account's open grants.
 */
public final class Verification {
    private static final int ACCOUNTS = 200;
    private static final int MOST_FINDINGS = 1_000;

    private final Store store;

    public Verification(Store store) {
        this.store = store;
    }

    /** How many accounts there are to check. */
    public long accounts() {
        return store.read(session -> session.createSelectionQuery("select count(*) from HeadRow", Long.class)
                .getSingleResult());
    }

    /** @param progress told the number of accounts checked; cancelling ends it with what was found so far */
    public VerifyReport verify(Progress progress) {
        return store.snapshot(session -> {
            var findings = new ArrayList<VerifyReport.Finding>();
            long accounts = 0;
            long entries = 0;
            long last = Long.MIN_VALUE;
            List<HeadRow> heads;
            do {
                heads = heads(session, last);
                if (!heads.isEmpty()) {
                    long to = heads.get(heads.size() - 1).id;
                    entries += verify(session, heads, last, to, findings);
                    last = to;
                    accounts += heads.size();
                    progress.report(accounts);
                }
            } while (heads.size() == ACCOUNTS && findings.size() < MOST_FINDINGS && !progress.isCancelled());
            LinkCheck.run(session, findings);
            List<VerifyReport.Finding> named =
                    findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings;
            return new VerifyReport(findings.isEmpty(), accounts, entries, List.copyOf(named));
        });
    }

    private static List<HeadRow> heads(StatelessSession session, long after) {
        return session.createSelectionQuery("from HeadRow where id > :after order by id", HeadRow.class)
                .setParameter("after", after)
                .setMaxResults(ACCOUNTS)
                .getResultList();
    }

    /** Rows of accounts in (after, to] stand in the same order in all four tables, and are read side by side. */
    private static long verify(
            StatelessSession session, List<HeadRow> heads, long after, long to, List<VerifyReport.Finding> findings) {
        var entries = new KeyedRows<>(session, EntryRow.class, after, to, row -> new EntryId(row.account, row.seq));
        var grants = new KeyedRows<>(session, GrantRow.class, after, to, row -> new EntryId(row.account, row.seq));
        var uses = new UseRows(session, after, to);
        long count = 0;
        for (HeadRow head : heads) {
            var check = new AccountCheck(head, findings);
            for (EntryRow entry = entries.next(head.id); entry != null; entry = entries.next(head.id)) {
                check.entry(entry, uses.of(entry));
                count++;
            }
            check.head();
            for (GrantRow grant = grants.next(head.id); grant != null; grant = grants.next(head.id)) {
                check.grant(grant);
            }
            check.finish();
            uses.strays(head.id, findings);
        }
        return count;
    }
}
