package org.creditdesk.app;

import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;

/** The composition root: opens stores and builds the services, each once, by constructor. */
public final class Desks {
    private Desks() {}

    /**
     * Signs a member in.
     *
     * @throws org.creditdesk.problem.Problem when the store cannot be used, the password is wrong, or the database
     *     user is no active member of staff
     */
    public static Desk open(StoreAddress address, Credentials credentials) {
        throw new UnsupportedOperationException();
    }

    /**
     * Creates a store, or brings an older one up to date.
     *
     * @param owner the first OWNER. On H2 the file's administrator; on PostgreSQL, created by {@code administrator}
     * @param administrator a database user who may create roles; on H2 the same as {@code owner}
     * @return whether anything was changed
     */
    public static boolean setUp(StoreAddress address, Credentials administrator, Credentials owner) {
        throw new UnsupportedOperationException();
    }

    /**
     * Loads the sample: staff, catalogue, accounts with 18 months of history, campaigns. Refused (STORE_NOT_EMPTY)
     * where there are accounts already.
     *
     * @param accounts how many; the believable 320 or more, the rest made by the generator
     */
    public static void loadSample(StoreAddress address, Credentials administrator, long accounts, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
