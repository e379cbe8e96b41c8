package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.staff.Role;

/** Kills a compensating desk, or its server, at seeded moments and compares what was acknowledged with what is there. */
final class CrashLoop {
    private static final int LATEST_MILLIS = 700;

    private final TestStore store;
    private final long seed;
    private final Random moments;
    private final CompensatingProcess.Durability durability;
    private final long account;
    private final Set<UUID> acknowledged = new HashSet<>();

    CrashLoop(TestStore store, long seed, CompensatingProcess.Durability durability) {
        this.store = store;
        this.seed = seed;
        this.moments = new Random(seed);
        this.durability = durability;
        this.account = store.addAccount("ana@studio.example", "DE");
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update staff_limit set per_day = null, per_account = null where holder = 'SUPPORT'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @return how many acknowledged compensations are gone */
    long killDesk() {
        try (OtherProcess desk = start()) {
            collectUntilKilled(desk, desk::kill);
        }
        return lost();
    }

    /** @return how many acknowledged compensations are gone */
    long killServer(CrashServer server) {
        try (OtherProcess desk = start()) {
            collectUntilKilled(desk, () -> {
                server.kill();
                desk.kill();
            });
        }
        server.restart();
        return lost();
    }

    private OtherProcess start() {
        Credentials sam = store.credentials(Role.SUPPORT);
        return OtherProcess.start(
                CompensatingProcess.class,
                store.url(),
                sam.user(),
                sam.password(),
                String.valueOf(account),
                durability.name());
    }

    /** What was printed before the kill was acknowledged, also what is read only afterwards. */
    private void collectUntilKilled(OtherProcess desk, Runnable kill) {
        // The first one takes long; the clock starts in the middle of the loop.
        acknowledged.add(UUID.fromString(desk.line()));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1 + moments.nextInt(LATEST_MILLIS));
        Thread killer = new Thread(() -> {
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            kill.run();
        });
        killer.start();
        for (String line = desk.line(); line != null; line = desk.line()) {
            if (line.length() == 36) {
                acknowledged.add(UUID.fromString(line));
            }
        }
        try {
            killer.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long lost() {
        Set<UUID> there = new HashSet<>();
        long rows = 0;
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select request_id from ledger_entry")) {
            while (row.next()) {
                there.add(row.getObject(1, UUID.class));
                rows++;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        assertTrue(rows == there.size(), "a request was posted twice, " + this);
        return acknowledged.stream().filter(each -> !there.contains(each)).count();
    }

    /** The whole ledger is right, and something was tested at all. */
    void verify() {
        assertTrue(!acknowledged.isEmpty(), "nothing was ever acknowledged, " + this);
        try (Desk desk = store.desk(Role.AUDITOR)) {
            VerifyReport report = desk.verification().verify(Progress.NONE);
            assertTrue(report.ok(), () -> report.problems() + ", " + this);
            assertTrue(report.entries() >= acknowledged.size(), toString());
        }
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acknowledged, seed " + seed;
    }
}
