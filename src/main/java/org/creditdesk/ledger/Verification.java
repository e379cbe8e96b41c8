package org.creditdesk.ledger;

import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;

/** Recomputes the whole ledger. */
public final class Verification {
    private final Store store;

    public Verification(Store store) {
        this.store = store;
    }

    /** @param progress told the number of accounts checked; cancelling ends it with what was found so far */
    public VerifyReport verify(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** How many accounts there are to check. */
    public long accounts() {
        throw new UnsupportedOperationException();
    }
}
