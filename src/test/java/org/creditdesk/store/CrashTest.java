package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} in the middle of a loop of compensations: every one that was acknowledged is there after reopening,
 * once, and the ledger verifies. The short form runs always; the long one, and the proof that these tests would notice
 * a loss, with {@code mvn -Pfull verify}.
 */
class CrashTest {
    private static final int SHORT = 5;
    private static final int LONG = 60;

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
            var loop = new CrashLoop(store, 4711, CompensatingProcess.Durability.DELAYED);
            assertTrue(lossWithin(20, loop::killDesk) > 0, "500 ms of delay lost nothing: the test is blind");
        }
    }

    /** What is lost when the machine stops cannot be shown by killing processes; what is lost with its settings can. */
    @Test
    @Tag("full")
    void aForgetfulServerIsSeenToLose() {
        try (var server = CrashServer.forgetful(data)) {
            var loop = new CrashLoop(server.store(), 4711, CompensatingProcess.Durability.AS_THE_DESK);
            assertTrue(lossWithin(20, () -> loop.killServer(server)) > 0, "nothing was lost: the test is blind");
        }
    }

    private static long lossWithin(int kills, java.util.function.LongSupplier kill) {
        long lost = 0;
        for (int i = 0; i < kills && lost == 0; i++) {
            lost = kill.getAsLong();
        }
        return lost;
    }

    private static void killDeskOnFile(int kills) {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            run(kills, new CrashLoop(store, 20261122, CompensatingProcess.Durability.AS_THE_DESK));
        }
    }

    private void killDeskOnServer(int kills) {
        try (var server = CrashServer.durable(data)) {
            run(kills, new CrashLoop(server.store(), 20261122, CompensatingProcess.Durability.AS_THE_DESK));
        }
    }

    private void killServer(int kills) {
        try (var server = CrashServer.durable(data)) {
            var loop = new CrashLoop(server.store(), 20261122, CompensatingProcess.Durability.AS_THE_DESK);
            for (int i = 0; i < kills; i++) {
                assertEquals(0, loop.killServer(server), () -> "acknowledged and lost, " + loop);
            }
            loop.verify();
        }
    }

    private static void run(int kills, CrashLoop loop) {
        for (int i = 0; i < kills; i++) {
            assertEquals(0, loop.killDesk(), () -> "acknowledged and lost, " + loop);
        }
        loop.verify();
    }
}
