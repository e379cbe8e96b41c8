package org.creditdesk.ui.promo;

import java.util.List;
import org.creditdesk.account.EmailReport;
import org.creditdesk.store.Progress;

/** Whom a list of accounts names; a list of thousands is asked for once, not with every key in another field. */
final class AccountsCheck {
    private record Answer(List<String> emails, EmailReport report) {}

    private final Promotions promotions;
    /** Read and written by background work. */
    private volatile Answer last = new Answer(List.of(), EmailReport.NONE);

    AccountsCheck(Promotions promotions) {
        this.promotions = promotions;
    }

    /** Blocks. */
    EmailReport of(List<String> emails, Progress progress) {
        Answer known = last;
        if (known.emails() != emails && !known.emails().equals(emails)) {
            known = new Answer(emails, promotions.accounts(emails, progress));
            if (!progress.isCancelled()) {
                last = known;
            }
        }
        return known.report();
    }

    /** Asks again the next time: accounts may have come since. */
    void forget() {
        last = new Answer(List.of(), EmailReport.NONE);
    }
}
