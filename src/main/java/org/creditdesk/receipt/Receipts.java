package org.creditdesk.receipt;

import java.util.List;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** The checkout's records. */
public final class Receipts {
    private final Store store;

    public Receipts(Store store) {
        this.store = store;
    }

    /**
     * An account's receipts, newest first.
     *
     * @param before only older ones than this receipt; null for the newest
     */
    public Page<Receipt, Receipt> ofAccount(long accountId, Receipt before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of();
    }
}
