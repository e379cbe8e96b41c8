package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list of 10,000 rows, by a member who has a limit for the day. */
@Tag("bench")
@OnBothStores
class BulkBench {
    private static final int ROWS = Integer.getInteger("bench.rows", 10_000);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final StoreKind kind;

    BulkBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void tenThousandRows() throws IOException {
        try (TestStore store = TestStores.fresh(kind)) {
            List<String> emails = IntStream.range(0, ROWS)
                    .mapToObj(i -> "m" + i + "@crowd.example")
                    .toList();
            TestAccounts.addAll(store, emails);
            String text = "email,credits,reason,ticket,note\n"
                    + emails.stream()
                            .map(email -> email + ",5,OUTAGE,T-2041,Sorry for the outage\n")
                            .collect(Collectors.joining());
            BulkFile file = BulkFile.read("list.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            try (Desk suri = store.desk(Role.SUPERVISOR)) {
                timed("dry run", () -> suri.bulk().dryRun(file, BulkOptions.NONE, Progress.NONE));
                Duration took = timed("run", () -> suri.bulk().run(file, BulkOptions.NONE, Progress.NONE));
                timed("second run", () -> suri.bulk().run(file, BulkOptions.NONE, Progress.NONE));
                assertEquals(String.valueOf(ROWS), store.value("select count(*) from ledger_entry"));
                assertTrue(suri.verification().verify(Progress.NONE).ok());
                assertTrue(kind != StoreKind.H2 || took.toSeconds() < 60 * Math.max(1, ROWS / 10_000), took.toString());
            }
        }
    }

    private Duration timed(String what, Supplier<BulkReport> work) {
        long began = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        BulkReport report = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf(
                "%-10s %-10s %,d rows, %,d posted: %.1f s, %.1f s of the processor%n",
                kind,
                what,
                report.rows().size(),
                report.posted(),
                took.toMillis() / 1e3,
                (THREADS.getCurrentThreadCpuTime() - worked) / 1e9);
        return took;
    }
}
