package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.receipt.ImportCounts;
import org.creditdesk.receipt.Need;
import org.creditdesk.staff.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An export that is imported, the receipts in it that are credited, then found to be of other accounts and moved there
 * though some of the credits are used up, and taken back after a refund: each killed and begun again until it is through.
 */
final class ReceiptCrash {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptCrash.class);
    /** Rows that are imported, and receipts that are fixed, between two kills. */
    private static final int ROWS_A_KILL = 15_000;

    private static final int FIXES_A_KILL = 80;
    private static final int ACCOUNTS = 5;
    private static final int CREDITS = 100;
    /** An entry by which a receipt is credited now. */
    private static final String STANDING = "e.kind = 'PURCHASE' and not exists (select 1 from ledger_entry v"
            + " where v.account_id = e.account_id and v.reverses_seq = e.seq)"
            + " and not exists (select 1 from claw_back c where c.cause = 'TWICE' and c.account_id = e.account_id"
            + " and c.target_seq = e.seq)";

    private static final int LATEST_MILLIS = 250;
    private static final int FURTHER = 3;

    private final TestStore store;
    private final Path export;
    private final Path later;
    private final int rows;
    private final int fixes;
    private final Random moments;
    private int kills;

    ReceiptCrash(TestStore store, int kills, long seed) {
        this.store = store;
        this.rows = ROWS_A_KILL * kills;
        this.fixes = FIXES_A_KILL * kills;
        this.moments = new Random(seed);
        Path folder = TestStores.temporaryFolder();
        export = write(folder.resolve("export.csv"), "");
        later = write(folder.resolve("later.csv"), "5.00");
        TestAccounts.addAll(
                store,
                IntStream.range(0, ACCOUNTS)
                        .mapToObj(i -> "c" + i + "@studio.example")
                        .toList());
        MixedPlace.execute(store, "update staff_limit set per_grant = null, per_day = null, per_account = null");
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.packs().set("EUR", 1000, CREDITS);
        }
    }

    /** The first rows are of somebody who has an account. */
    private Path write(Path file, String refunded) {
        List<String> lines = new ArrayList<>(List.of("receipt id,email,amount,currency,time,refunded"));
        for (int i = 0; i < rows; i++) {
            boolean known = i < fixes;
            lines.add(
                    "R-" + i + "," + (known ? "c" + i % ACCOUNTS : "n" + i) + "@studio.example,10.00,EUR,2026-05-01 10:"
                            + String.format("%02d", i % 60) + "," + (known ? refunded : ""));
        }
        try {
            return Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int kills() {
        return kills;
    }

    /** @return whether it was killed and not through */
    boolean importAndKill(Consumer<OtherProcess> kill) {
        long said = runAndKill(kill, "import", export.toString());
        long stored = count("receipt");
        assertTrue(said <= stored, said + " rows were said to be imported, there are " + stored);
        assertEquals(
                stored,
                Long.parseLong(store.value("select coalesce(sum(rows_done), 0) from receipt_import")),
                "receipts without their checkpoint");
        return said < rows;
    }

    /** @return whether it was killed and not through */
    boolean fixAndKill(Need need, Consumer<OtherProcess> kill) {
        String way = kills % 2 == 0 ? "every" : "all";
        long before = count("ledger_entry");
        long said = runAndKill(kill, way, need.name());
        long posted = count("ledger_entry") - before;
        assertTrue(said <= posted, said + " receipts were said to be fixed, " + posted + " entries were posted");
        checkFixes();
        return said < fixes;
    }

    /** @return how much was said to be done */
    private long runAndKill(Consumer<OtherProcess> kill, String way, String what) {
        Credentials suri = store.credentials(Role.SUPERVISOR);
        long said = 0;
        kills++;
        try (OtherProcess desk =
                OtherProcess.start(ReceiptProcess.class, store.url(), suri.user(), suri.password(), way, what)) {
            String line = desk.line();
            for (int further = moments.nextInt(FURTHER); line != null && further > 0; further--) {
                said = Math.max(said, number(line));
                line = desk.line();
            }
            if (line != null) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(LATEST_MILLIS)));
                kill.accept(desk);
            }
            for (; line != null; line = desk.line()) {
                said = Math.max(said, number(line));
            }
        }
        LOG.info("kill {}: {} {} said {}", kills, way, new File(what).getName(), said);
        return said;
    }

    private static long number(String line) {
        return line.matches("done \\d+;") ? Long.parseLong(line.substring(5, line.length() - 1)) : 0;
    }

    private long count(String table) {
        return Long.parseLong(store.value("select count(*) from " + table));
    }

    /** Every receipt was another account's. Two accounts have used up half of theirs, and the half of one receipt. */
    void misplace() {
        store.execute("update receipt set account_id = case when account_id = (select max(id) from account)"
                + " then (select min(id) from account)"
                + " else (select min(a.id) from account a where a.id > receipt.account_id) end"
                + " where credited_seq is not null");
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            var posts = new Posts(suri.member().name(), Clock.systemUTC());
            long used = (long) CREDITS * (fixes / ACCOUNTS / 2) + CREDITS / 2;
            for (String account : store.value("select concat(min(id), ' ', max(id)) from account")
                    .split(" ")) {
                suri.store()
                        .write(session -> posts.post(
                                session,
                                Long.parseLong(account),
                                Posting.debit(UUID.randomUUID(), EntryKind.SPEND, used)));
            }
        }
    }

    /** Each fix is done or not: an entry, the receipt that names it and the step of a claw-back, or none of them. */
    private void checkFixes() {
        assertEquals(
                "0 0 0",
                // Each question by itself would open an H2 file again.
                store.value("select concat((select count(*) from (select e.receipt from ledger_entry e where "
                        + STANDING + " group by e.receipt having count(*) > 1) twice), ' ',"
                        + " (select count(*) from ledger_entry e where " + STANDING + ")"
                        + " - (select count(*) from receipt where credited_seq is not null and not undone), ' ',"
                        + " (select count(*) from ledger_entry where kind = 'VOID')"
                        + " - (select count(*) from claw_back where collected > 0))"),
                "credited twice, entries without their receipt, entries without their claw-back");
        assertEquals(List.of(), Acknowledged.inconsistent(store));
    }

    /** Imports to the end and once more: exactly the rows of the file. */
    void finishImport() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            run(suri, export);
            ImportCounts again = run(suri, export);
            assertEquals(List.of(0L, (long) rows), List.of(again.fresh(), again.known()));
            assertEquals(
                    Map.of(Need.NOT_CREDITED, (long) fixes, Need.NO_ACCOUNT, (long) rows - fixes),
                    suri.reconciliation().counts());
        }
        assertEquals(
                rows + " " + rows + " " + 1000L * rows,
                store.value("select concat(count(*), ' ', count(distinct receipt_key), ' ', sum(amount_minor))"
                        + " from receipt where receipt like 'R-%'"));
        assertEquals("0", store.value("select count(*) from ledger_entry"), "an import credits nothing");
    }

    private static ImportCounts run(Desk suri, Path file) {
        CheckoutFile opened = suri.receiptImport().open(file, CheckoutChoice.NONE);
        return suri.receiptImport().run(opened, Progress.NONE, row -> {}).counts();
    }

    /** Half of the money was given back since. */
    void refund() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            assertEquals(fixes, run(suri, later).refunded());
        }
    }

    /** Fixes to the end and once more. @param left credits of each receipt afterwards */
    void finishFixes(Need need, int left) {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            suri.reconciliation().fixEvery(need, Progress.NONE);
            assertEquals(0, suri.reconciliation().fixEvery(need, Progress.NONE).asked());
        }
        assertEquals((long) left * fixes, Long.parseLong(store.value("select sum(balance) from account")));
        checkFixes();
    }

    @Override
    public String toString() {
        return kills + " kills, " + rows + " rows, " + fixes + " receipts credited, moved and clawed back";
    }
}
