package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.DurableStore;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a long history costs: entry 1,000,000 of an account against entry 100, and opening the one account against
 * opening the other, in turn, on stores that sync every commit. Verification is held against reading the same rows.
 */
@Tag("bench")
@OnBothStores
class LedgerBench {
    private static final long ENTRIES = Long.getLong("bench.entries", 1_000_000);
    private static final long ACCOUNTS = Long.getLong("bench.sample", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 300);
    private static final int WARM_UPS = 100;
    private static final double MOST = 1.2;
    private static final long SHORT = 1;
    private static final long LONG = 2;

    private final StoreKind kind;
    private final List<Medians.Comparison> tooSlow = new ArrayList<>();

    @TempDir
    Path folder;

    LedgerBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void grantsMostlyUsedUp() throws Exception {
        measure("used up", false);
    }

    @Test
    void allGrantsOpen() throws Exception {
        measure("all open", true);
    }

    /** Links are looked for with queries over the whole store: one that compares every pair would not end. */
    @Test
    void manyAccounts() throws Exception {
        try (DurableStore durable = new DurableStore(kind, folder)) {
            TestStore store = durable.store();
            Desks.loadSample(store.address(), store.administrator(), ACCOUNTS, Progress.NONE);
            settle(store);
            try (Desk suri = store.desk(Role.SUPERVISOR)) {
                long entries = Long.parseLong(store.value("select count(*) from ledger_entry"));
                verifying(ACCOUNTS + " accounts", entries, suri, store);
            }
        }
    }

    private void measure(String shape, boolean allOpen) throws Exception {
        try (DurableStore durable = new DurableStore(kind, folder)) {
            TestStore store = durable.store();
            try (Store opened = Store.open(store.address(), store.administrator(), List.of())) {
                new LongHistory(opened, SHORT, allOpen).load(99);
                new LongHistory(opened, LONG, allOpen).load(ENTRIES - 1);
            }
            settle(store);
            try (Desk suri = store.desk(Role.SUPERVISOR)) {
                opening(shape, suri);
                posting(shape, suri);
                verifying(shape, ENTRIES, suri, store);
                plan(suri, store);
            }
        }
        assertTrue(tooSlow.isEmpty(), tooSlow::toString);
    }

    /** As a store that has been in use: with statistics, and without limits that the benchmark would run into. */
    private void settle(TestStore store) throws Exception {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("update staff_limit set per_day = null, per_account = null");
            statement.execute(kind == StoreKind.H2 ? "analyze" : "vacuum analyze");
        }
    }

    private void opening(String shape, Desk suri) throws Exception {
        compare(shape + ": opening, header, entries, open grants", () -> open(suri, LONG), () -> open(suri, SHORT));
    }

    private static void open(Desk suri, long account) {
        assertEquals(account, suri.accounts().header(account).id());
        assertEquals(50, suri.ledger().entries(account, null, 50).rows().size());
        assertTrue(suri.ledger().openGrants(account, 50).size() >= 10);
        assertTrue(suri.ledger().grants(account, null, 50).rows().size() >= 40);
    }

    private void posting(String shape, Desk suri) throws Exception {
        var posts = new Posts("suri", suri.store().clock());
        compare(shape + ": a credit", () -> credit(suri, posts, LONG), () -> credit(suri, posts, SHORT));
        compare(shape + ": a spend", () -> spend(suri, posts, LONG), () -> spend(suri, posts, SHORT));
        compare(shape + ": a compensation, all of it", () -> compensate(suri, LONG), () -> compensate(suri, SHORT));
    }

    private static void credit(Desk suri, Posts posts, long account) {
        post(suri, posts, account, Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, 10, Origin.PURCHASE, null));
    }

    private static void spend(Desk suri, Posts posts, long account) {
        post(suri, posts, account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 3));
    }

    private static void post(Desk suri, Posts posts, long account, Posting posting) {
        suri.store().write(session -> posts.post(session, account, posting));
    }

    private static void compensate(Desk suri, long account) {
        Adjusted done =
                suri.adjustments().make(new Compensation(UUID.randomUUID(), account, 7, null, Because.of("GOODWILL")));
        assertEquals(account, done.entry().account());
    }

    private void compare(String what, Medians.Task ours, Medians.Task bare) throws Exception {
        Medians.Comparison found = Medians.compare(what, WARM_UPS, ROUNDS, ours, bare);
        System.out.printf("%-10s %s%n", kind, found);
        if (found.ratio() > MOST) {
            tooSlow.add(found);
        }
    }

    private void verifying(String shape, long entries, Desk suri, TestStore store) throws Exception {
        resetPeak();
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
        long peak = peak();
        try (Connection connection = store.connect(Role.SUPERVISOR)) {
            connection.setAutoCommit(false);
            Medians.Comparison found = Medians.compare(
                    shape + ": verifying against reading the rows",
                    0,
                    3,
                    () -> suri.verification().verify(Progress.NONE),
                    () -> read(connection));
            System.out.printf(
                    "%-10s %s, %,.0f entries/s, heap at most %d MB%n",
                    kind, found, entries / found.ours() * 1_000, peak >> 20);
        }
    }

    /** The same rows, whole and in the same order. */
    private static void read(Connection connection) throws Exception {
        for (String table : List.of("ledger_entry", "credit_grant", "grant_use")) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(2_000);
                try (ResultSet rows = statement.executeQuery("select * from " + table + " order by account_id, seq")) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
        }
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Old Gen"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** The order of use is read from an index: sorting a million open grants for one spend would not do. */
    private void plan(Desk suri, TestStore store) throws Exception {
        String query = "select * from credit_grant where account_id = " + LONG + " and open_until > '" + Instant.EPOCH
                + "' order by account_id, open_until, bought, seq";
        StringBuilder plan = new StringBuilder();
        try (Connection connection = store.connect(Role.SUPERVISOR);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + query + " fetch first 50 rows only")) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        System.out.println(plan);
        assertTrue(
                plan.toString().toLowerCase(java.util.Locale.ROOT).contains("credit_grant_in_order"), plan::toString);
        boolean sorted = kind == StoreKind.H2
                ? !plan.toString().contains("index sorted")
                : plan.toString().contains("Sort");
        assertTrue(!sorted, plan::toString);
    }
}
