package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} in the middle of mixed work by several people: whatever was acknowledged is there after reopening,
 * once, nothing is half done, and the ledger verifies. The short form runs always; the long one, and the proof that
 * these tests would notice a loss, with {@code mvn -Pfull verify}.
 */
class CrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261122);
    private static final int SHORT = 3;
    private static final int LONG = 50;

    @TempDir
    Path data;

    @Test
    void h2KeepsWhatItAcknowledged() {
        killDeskOnFile(SHORT);
    }

    @Test
    void postgresqlKeepsWhatItAcknowledgedWhenTheDeskIsKilled() {
        killDeskOnServer(SHORT);
    }

    @Test
    void postgresqlKeepsWhatItAcknowledgedWhenTheServerIsKilled() {
        killServer(SHORT);
    }

    @Test
    @Tag("full")
    void h2KeepsWhatItAcknowledgedThroughManyKills() {
        killDeskOnFile(LONG);
    }

    @Test
    @Tag("full")
    void postgresqlKeepsWhatItAcknowledgedThroughManyKillsOfTheDesk() {
        killDeskOnServer(LONG);
    }

    @Test
    @Tag("full")
    void postgresqlKeepsWhatItAcknowledgedThroughManyKillsOfTheServer() {
        killServer(LONG);
    }

    /** H2 with its own delay between commit and write: were nothing lost, these tests would see nothing. */
    @Test
    @Tag("full")
    void aDelayedFileIsSeenToLose() {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            var loop = new CrashLoop(store, 4711, MixedProcess.Durability.DELAYED);
            assertTrue(lossWithin(20, loop::killDesk) > 0, "500 ms of delay lost nothing: the test is blind");
        }
    }

    /** What is lost when the machine stops cannot be shown by killing processes; what is lost with its settings can. */
    @Test
    @Tag("full")
    void aForgetfulServerIsSeenToLose() {
        try (var server = CrashServer.forgetful(data)) {
            var loop = new CrashLoop(server.store(), 4711, MixedProcess.Durability.AS_THE_DESK);
            assertTrue(lossWithin(20, () -> loop.killServer(server)) > 0, "nothing was lost: the test is blind");
        }
    }

    private static int lossWithin(int kills, Supplier<List<String>> kill) {
        for (int i = 1; i <= kills; i++) {
            List<String> lost = kill.get();
            if (!lost.isEmpty()) {
                LOG.info("{} lost at kill {}", lost.size(), i);
                return lost.size();
            }
        }
        return 0;
    }

    private static void killDeskOnFile(int kills) {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            var loop = new CrashLoop(store, SEED, MixedProcess.Durability.AS_THE_DESK);
            run(kills, loop, loop::killDesk);
        }
    }

    private void killDeskOnServer(int kills) {
        try (var server = CrashServer.durable(data)) {
            var loop = new CrashLoop(server.store(), SEED, MixedProcess.Durability.AS_THE_DESK);
            run(kills, loop, loop::killDesk);
        }
    }

    private void killServer(int kills) {
        try (var server = CrashServer.durable(data)) {
            var loop = new CrashLoop(server.store(), SEED, MixedProcess.Durability.AS_THE_DESK);
            run(kills, loop, () -> loop.killServer(server));
        }
    }

    private static void run(int kills, CrashLoop loop, Supplier<List<String>> kill) {
        for (int i = 0; i < kills; i++) {
            assertEquals(List.of(), kill.get(), () -> "acknowledged and not there, " + loop);
            loop.verify();
        }
        loop.assertWorked();
        LOG.info("{}", loop);
    }
}
