package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.bulk.ResultFile;
import org.creditdesk.staff.Role;

/** A list that is run, killed and run again until it is through: each row is posted once, and the result says so. */
final class BulkCrash {
    /** So many rows are about what is given between two kills. */
    private static final int ROWS_A_KILL = 300;

    private static final int LATEST_MILLIS = 120;
    private static final int FURTHER = 3;

    private final TestStore store;
    private final Path list;
    private final Path result;
    private final int rows;
    private final Random moments;
    private long acknowledged;

    BulkCrash(TestStore store, int kills, long seed) {
        this.store = store;
        this.rows = kills * ROWS_A_KILL;
        this.moments = new Random(seed);
        Path folder = TestStores.temporaryFolder();
        list = folder.resolve("list.csv");
        result = folder.resolve("result.csv");
        List<String> emails = IntStream.range(0, rows)
                .mapToObj(i -> "c" + i + "@studio.example")
                .toList();
        TestAccounts.addAll(store, emails);
        List<String> lines = new ArrayList<>(List.of("email,credits,reason,ticket,note"));
        emails.forEach(email -> lines.add(email + "," + (1 + lines.size() % 90) + ",OUTAGE,,crash test"));
        try {
            Files.write(list, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        MixedPlace.execute(store, "update staff_limit set per_day = null, per_account = null where holder = 'SUPPORT'");
    }

    /** @param kill of the process, or of the process and its server. @return whether it was killed and not through */
    boolean runAndKill(Consumer<OtherProcess> kill) {
        Credentials sam = store.credentials(Role.SUPPORT);
        long given = 0;
        try (OtherProcess desk =
                OtherProcess.start(BulkProcess.class, store.url(), sam.user(), sam.password(), list.toString())) {
            int further = moments.nextInt(FURTHER);
            String line = desk.line();
            while (line != null && (amount(line) == 0 || further-- > 0)) {
                given = Math.max(given, amount(line));
                line = desk.line();
            }
            if (line == null || line.equals("done;")) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(LATEST_MILLIS)));
            kill.accept(desk);
            for (; line != null; line = desk.line()) {
                given = Math.max(given, amount(line));
            }
        }
        acknowledged += given;
        return true;
    }

    /** Credits that were said to be given since this run began; 0 when the line says nothing of them. */
    private static long amount(String line) {
        return line.matches("given \\d+;") ? Long.parseLong(line.substring(6, line.length() - 1)) : 0;
    }

    /** What was acknowledged is there, nothing is there twice, and nothing is half done. */
    void check() {
        assertTrue(
                acknowledged <= Long.parseLong(store.value("select sum(amount) from ledger_entry")),
                () -> acknowledged + " credits were said to be given, there are "
                        + store.value("select sum(amount) from ledger_entry"));
        assertEquals(
                "0",
                store.value("select count(*) from account where entry_count > 1"),
                "accounts that were given something twice");
        assertEquals(List.of(), Acknowledged.inconsistent(store));
    }

    /** Runs it to the end, and once more. */
    void finish() throws IOException {
        try (Desk sam = store.desk(Role.SUPPORT)) {
            BulkFile file = BulkFile.read(list);
            sam.bulk().run(file, BulkOptions.NONE, Progress.NONE);
            BulkReport again = sam.bulk().run(file, BulkOptions.NONE, Progress.NONE);
            assertEquals(0, again.posted());
            assertEquals(rows, again.count(BulkVerdict.ALREADY_COMPENSATED));
            assertEquals(rows, ResultFile.write(again, result, Progress.NONE));
            checkRows(again);
        }
        check();
        assertEquals(String.valueOf(rows), store.value("select count(*) from ledger_entry"));
    }

    /** The result names for every row the one entry that its account has, over as much as the row says. */
    private void checkRows(BulkReport report) throws IOException {
        List<String> lines = Files.readAllLines(result);
        assertEquals(rows + 1, lines.size());
        for (int i = 0; i < rows; i++) {
            BulkRow row = report.rows().get(i);
            assertEquals(row.account() + "-1", row.entry().toString());
            assertTrue(lines.get(i + 1).contains(row.entry().toString()), lines.get(i + 1));
        }
        assertEquals(
                report.file().lines().stream()
                        .mapToLong(line -> Long.parseLong(line.credits()))
                        .sum(),
                Long.parseLong(store.value("select sum(amount) from ledger_entry")));
    }

    @Override
    public String toString() {
        return rows + " rows, " + acknowledged + " credits acknowledged by runs that were killed";
    }
}
