package org.creditdesk.ui.audit;

import org.creditdesk.ledger.Verification;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.store.Progress;

/** How the ledger is checked; blocks. */
interface Checker {
    /** Accounts to check. */
    long accounts();

    VerifyReport verify(Progress progress);

    static Checker of(Verification verification) {
        return new Checker() {
            @Override
            public long accounts() {
                return verification.accounts();
            }

            @Override
            public VerifyReport verify(Progress progress) {
                return verification.verify(progress);
            }
        };
    }
}
