package org.creditdesk.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code kill -9} while codes are generated or removed: afterwards a batch is made whole, or it is cancelled and empty. */
class GenerationCrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationCrashTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261126);
    private static final int FEW = 40_000;
    private static final int MANY = 200_000;
    private static final int SHORT = 3;
    private static final int LONG = 30;

    @TempDir
    Path data;

    @Test
    void onAFile() {
        onFile(FEW, SHORT);
    }

    @Test
    void onAServerThatIsKilledToo() {
        killServer(FEW, SHORT);
    }

    @Test
    @Tag("full")
    void onAFileManyTimes() {
        onFile(MANY, LONG);
    }

    @Test
    @Tag("full")
    void onAServerManyTimes() {
        try (var server = CrashServer.durable(data)) {
            run(server.store(), MANY, LONG, OtherProcess::kill, () -> {});
        }
    }

    @Test
    @Tag("full")
    void onAServerThatIsKilledTooManyTimes() {
        killServer(MANY, LONG);
    }

    private static void onFile(int codes, int kills) {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            run(store, codes, kills, OtherProcess::kill, () -> {});
        }
    }

    private void killServer(int codes, int kills) {
        try (var server = CrashServer.durable(data)) {
            Consumer<OtherProcess> both = desk -> {
                server.kill();
                desk.kill();
            };
            run(server.store(), codes, kills, both, server::restart);
        }
    }

    private static void run(TestStore store, int codes, int kills, Consumer<OtherProcess> kill, Runnable restart) {
        var crash = new GenerationCrash(store, codes, SEED);
        for (int i = 0; i < kills; i++) {
            crash.runAndKill(kill);
            restart.run();
            crash.check();
        }
        crash.finishAll();
        LOG.info("{} kills on {}: {}", kills, store.kind(), crash);
    }
}
