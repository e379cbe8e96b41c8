package org.creditdesk.store;

import java.nio.file.Path;

/** A store that loses nothing, for benchmarks: the shared PostgreSQL of the tests does not sync. */
public final class DurableStore implements AutoCloseable {
    private final TestStore store;
    private final CrashServer server;

    /** @param folder empty; for the server's data */
    public DurableStore(StoreKind kind, Path folder) {
        server = kind == StoreKind.H2 ? null : CrashServer.durable(folder);
        store = server == null ? TestStores.fresh(kind) : server.store();
    }

    public TestStore store() {
        return store;
    }

    @Override
    public void close() {
        if (server == null) {
            store.close();
        } else {
            server.close();
        }
    }
}
