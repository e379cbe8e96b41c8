package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.creditdesk.receipt.Need;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} while receipts are imported, credited, moved and clawed back: an import goes on where it stood, a fix is done
 * or not, and doing it all again changes nothing twice.
 */
class ReceiptCrashTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCrashTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261127);
    private static final int SHORT = 1;
    private static final int LONG = 8;

    @TempDir
    Path data;

    @Test
    void onAFile() {
        onFile(SHORT);
    }

    @Test
    void onAServerThatIsKilledToo() {
        killServer(SHORT);
    }

    @Test
    @Tag("full")
    void onAFileManyTimes() {
        onFile(LONG);
    }

    @Test
    @Tag("full")
    void onAServerManyTimes() {
        try (var server = CrashServer.durable(data)) {
            run(server.store(), LONG, OtherProcess::kill);
        }
    }

    @Test
    @Tag("full")
    void onAServerThatIsKilledTooManyTimes() {
        killServer(LONG);
    }

    private static void onFile(int kills) {
        try (TestStore store = TestStores.fresh(StoreKind.H2)) {
            run(store, kills, OtherProcess::kill);
        }
    }

    private void killServer(int kills) {
        try (var server = CrashServer.durable(data)) {
            Consumer<OtherProcess> both = desk -> {
                server.kill();
                desk.kill();
                server.restart();
            };
            run(server.store(), kills, both);
        }
    }

    private static void run(TestStore store, int kills, Consumer<OtherProcess> kill) {
        var crash = new ReceiptCrash(store, kills, SEED);
        repeat(kills, () -> crash.importAndKill(kill));
        crash.finishImport();
        repeat(kills, () -> crash.fixAndKill(Need.NOT_CREDITED, kill));
        crash.finishFixes(Need.NOT_CREDITED, 100);
        crash.misplace();
        repeat(kills, () -> crash.fixAndKill(Need.OTHER_ACCOUNT, kill));
        crash.finishFixes(Need.OTHER_ACCOUNT, 100);
        crash.refund();
        repeat(kills, () -> crash.fixAndKill(Need.NOT_CLAWED_BACK, kill));
        crash.finishFixes(Need.NOT_CLAWED_BACK, 50);
        assertTrue(crash.kills() >= 2 * kills, crash::toString);
        LOG.info("{} on {}", crash, store.kind());
    }

    private static void repeat(int kills, BooleanSupplier once) {
        int left = kills;
        while (left > 0 && once.getAsBoolean()) {
            left--;
        }
    }
}
