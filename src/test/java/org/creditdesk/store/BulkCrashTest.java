package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code kill -9} in the middle of a list of compensations: running it again posts what is missing, and each row once. */
class BulkCrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(BulkCrashTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261122);
    private static final int SHORT = 3;
    private static final int LONG = 50;

    @TempDir
    Path data;

    @Test
    void aListOnAFileIsResumed() throws IOException {
        onFile(SHORT);
    }

    @Test
    void aListOnAServerThatIsKilledIsResumed() throws IOException {
        killServer(SHORT);
    }

    @Test
    @Tag("full")
    void aListOnAFileIsResumedAfterManyKills() throws IOException {
        onFile(LONG);
    }

    @Test
    @Tag("full")
    void aListOnAServerIsResumedAfterManyKillsOfTheDesk() throws IOException {
        try (var server = CrashServer.durable(data)) {
            run(server.store(), LONG, OtherProcess::kill, () -> {});
        }
    }

    @Test
    @Tag("full")
    void aListOnAServerIsResumedAfterManyKillsOfTheServer() throws IOException {
        killServer(LONG);
    }

    private static void onFile(int kills) throws IOException {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            run(store, kills, OtherProcess::kill, () -> {});
        }
    }

    private void killServer(int kills) throws IOException {
        try (var server = CrashServer.durable(data)) {
            Consumer<OtherProcess> both = desk -> {
                server.kill();
                desk.kill();
            };
            run(server.store(), kills, both, server::restart);
        }
    }

    private static void run(TestStore store, int kills, Consumer<OtherProcess> kill, Runnable restart)
            throws IOException {
        var crash = new BulkCrash(store, kills, SEED);
        int killed = 0;
        while (killed < kills && crash.runAndKill(kill)) {
            killed++;
            restart.run();
            crash.check();
        }
        assertTrue(killed > kills / 2, "through after " + killed + " kills");
        crash.finish();
        LOG.info("{} kills on {}, {}", killed, store.kind(), crash);
    }
}
