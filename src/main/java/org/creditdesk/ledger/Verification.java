package org.creditdesk.ledger;

import java.util.List;
import org.creditdesk.store.KeyedRows;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Recomputes the whole ledger: every account is walked through a book of its own, entry by entry, and whatever differs
 * from what is stored is named. Memory does not grow with the ledger, only with one account's open grants. Rows are
 * read as they stand: one that makes no sense at all is named like any other.
 */
public final class Verification {
    private static final int ACCOUNTS = 200;

    private final Store store;
    private final List<FurtherCheck> further;

    /** @param further what is verified behind the ledger itself */
    public Verification(Store store, List<FurtherCheck> further) {
        this.store = store;
        this.further = List.copyOf(further);
    }

    /** How many accounts there are to check. */
    public long accounts() {
        return store.read(session -> session.createSelectionQuery("select count(*) from HeadRow", Long.class)
                .getSingleResult());
    }

    /** @param progress told the number of accounts checked; cancelling ends it with what was found so far */
    public VerifyReport verify(Progress progress) {
        return store.snapshot(session -> {
            var findings = new Findings();
            var walk = new Walk(session, findings);
            while (!findings.isFull() && !progress.isCancelled() && walk.account()) {
                if (walk.accounts % ACCOUNTS == 0) {
                    progress.report(walk.accounts);
                }
            }
            progress.report(walk.accounts);
            if (!progress.isCancelled()) {
                LinkCheck.run(session, findings);
                further.forEach(check -> check.run(
                        session,
                        progress::isCancelled,
                        (what, expected, found) -> findings.add(0, 0, what, expected, found)));
            }
            return new VerifyReport(findings.count() == 0, walk.accounts, walk.entries, findings.kept());
        });
    }

    /** Rows stand in the same order in all four tables, and are read side by side. */
    private static final class Walk {
        private final Findings findings;
        private final KeyedRows<Stored.Account> heads;
        private final KeyedRows<Stored.Entry> rows;
        private final KeyedRows<Stored.Grant> grants;
        private final UsesInOrder uses;
        private long accounts;
        private long entries;

        Walk(StatelessSession session, Findings findings) {
            this.findings = findings;
            heads = Stored.Account.all(session);
            rows = Stored.Entry.all(session);
            grants = Stored.Grant.all(session);
            uses = new UsesInOrder(Stored.Use.all(session));
        }

        /** Checks the next account. @return false after the last */
        boolean account() {
            Stored.Account head = heads.next();
            if (head == null) {
                return false;
            }
            var check = new AccountCheck(head, new GrantCheck(head.id(), grants, findings), findings);
            for (Stored.Entry row = rows.next(head.id()); row != null; row = rows.next(head.id())) {
                check.entry(row, uses.of(row));
                entries++;
            }
            check.finish();
            uses.strays(head.id(), findings);
            accounts++;
            return true;
        }
    }
}
