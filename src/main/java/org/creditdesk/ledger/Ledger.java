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

    /**
     * Entries of an account, newest first.
     *
     * @param beforeSeq only entries with a smaller sequence number; null for the newest
     */
    public Page<Entry, Long> entries(long accountId, Long beforeSeq, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Grants that still hold something, in the order in which they will be used. */
    public List<Grant> openGrants(long accountId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** All grants, newest first. */
    public Page<Grant, Long> grants(long accountId, Long beforeSeq, int limit) {
        throw new UnsupportedOperationException();
    }
}
