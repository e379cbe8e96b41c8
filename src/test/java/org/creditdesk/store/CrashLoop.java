package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills desks with mixed work on them, or their server, at seeded moments, and compares what was acknowledged with what
 * is there.
 */
final class CrashLoop {
    private static final int LATEST_MILLIS = 400;
    private static final int MOST_HEARD = 60;
    private static final int THREADS = 4;
    private static final int ACCOUNTS = 5;
    private static final int CODES = 300;
    /** An H2 file has one desk at a time: who decides about a request signs in after whoever made it is gone. */
    private static final List<List<String>> ONE_BY_ONE =
            List.of(List.of("sam"), List.of("suri"), List.of("sam"), List.of("owner"));

    private static final List<List<String>> TOGETHER =
            List.of(List.of("sam", "suri"), List.of("sam", "owner"), List.of("suri", "owner"));

    private final TestStore store;
    private final long seed;
    private final Random moments;
    private final MixedProcess.Durability durability;
    private final Path place;
    private final Acknowledged acknowledged = new Acknowledged();
    private int kills;

    CrashLoop(TestStore store, long seed, MixedProcess.Durability durability) {
        this.store = store;
        this.seed = seed;
        this.moments = new Random(seed);
        this.durability = durability;
        this.place = MixedPlace.prepare(store, ACCOUNTS, CODES);
    }

    /** @return what was acknowledged and is gone, or refused and there all the same */
    List<String> killDesk() {
        try (OtherProcess desk = start()) {
            collectUntilKilled(desk, desk::kill);
        }
        return acknowledged.broken(store);
    }

    /** @return what was acknowledged and is gone, or refused and there all the same */
    List<String> killServer(CrashServer server) {
        try (OtherProcess desk = start()) {
            collectUntilKilled(desk, () -> {
                server.kill();
                desk.kill();
            });
        }
        server.restart();
        return acknowledged.broken(store);
    }

    private OtherProcess start() {
        List<List<String>> people = store.kind() == StoreKind.H2 ? ONE_BY_ONE : TOGETHER;
        return MixedProcess.start(new MixedProcess.Orders(
                store.url(),
                people.get(kills % people.size()),
                TestStores.PASSWORD,
                place,
                seed + kills++,
                THREADS,
                0,
                durability));
    }

    /** What was said before the kill was acknowledged, also what is read only afterwards. */
    private void collectUntilKilled(OtherProcess desk, Runnable kill) {
        // The first ones take long; the clock starts in the middle of the work.
        for (int heard = moments.nextInt(MOST_HEARD); heard >= 0; heard--) {
            MixedProcess.hear(desk, acknowledged);
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1 + moments.nextInt(LATEST_MILLIS));
        Thread killer = new Thread(() -> {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            kill.run();
        });
        killer.start();
        MixedProcess.listen(desk, acknowledged);
        try {
            killer.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Nothing is half done, and the whole ledger is right. */
    void verify() {
        assertEquals(List.of(), Acknowledged.inconsistent(store), this::toString);
    }

    /** That something was tested at all. */
    void assertWorked() {
        assertTrue(acknowledged.count("posted") >= kills && acknowledged.count("redeemed") > 0, toString());
    }

    @Override
    public String toString() {
        return kills + " kills, " + acknowledged + ", seed " + seed;
    }
}
