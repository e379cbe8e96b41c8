package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.staff.Role;
import org.creditdesk.store.DurableStore;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.OtherProcess;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Importing an export of Stripe (reading, judging, holding against accounts, packs, entries and known receipts, storing
 * with checkpoints) against the fastest bare loading of the same rows into the same table with the same indexes, both
 * durable: COPY on PostgreSQL, INSERTs of many rows on H2. Then the same in a small heap.
 */
@Tag("bench")
@OnBothStores
class ReceiptImportBench {
    private static final int RECEIPTS = Integer.getInteger("bench.receipts", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int ACCOUNTS = 1_000;
    /** Rows of a bare transaction: what is quickest on both. */
    private static final int BARE_CHUNK = 100_000;

    private static final int H2_ROWS_A_STATEMENT = 100;
    private static final int COPY_BUFFER = 1 << 16;
    private static final String COLUMNS =
            "id, provider, receipt, receipt_key, email_at_purchase, email_key, account_id,"
                    + " amount_minor, currency, credits, state, purchased_at, imported_at, refunded_minor, fee_minor,"
                    + " fee_currency, other_receipt, other_key, import_id";
    private static final Instant FIRST = Instant.parse("2025-06-01T00:00:00Z");

    private final StoreKind kind;

    @TempDir
    Path folder;

    ReceiptImportBench(StoreKind kind) {
        this.kind = kind;
    }

    /** Each in a store of its own that holds no other receipt, in turn. */
    @Test
    void againstBareLoading() throws Exception {
        Path export = export(folder.resolve("export.csv"), RECEIPTS);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double one = first ? imported(export, round) : loaded(round);
            double other = first ? loaded(round) : imported(export, round);
            if (round >= 0) {
                ours[round] = first ? one : other;
                bare[round] = first ? other : one;
            }
        }
        String what = String.format(Locale.ROOT, "%,d rows of an export imported", RECEIPTS);
        Medians.Comparison medians = Medians.of(what, ours, bare);
        System.out.printf(Locale.ROOT, "%-10s %s, speed %.2f%n", kind, medians, 1 / medians.ratio());
        assertTrue(medians.ratio() <= 2, "slower than half of the bare loading");
    }

    private double imported(Path export, int round) throws Exception {
        try (DurableStore durable = prepared("ours" + round);
                Desk suri = durable.store().desk(Role.SUPERVISOR)) {
            double millis = Medians.millis(() -> {
                CheckoutFile file = suri.receiptImport().open(export, CheckoutChoice.NONE);
                assertEquals(
                        RECEIPTS,
                        suri.receiptImport()
                                .run(file, Progress.NONE, row -> {})
                                .counts()
                                .fresh());
            });
            assertEquals("0", durable.store().value("select count(*) from receipt where account_id is null"));
            return millis;
        }
    }

    private double loaded(int round) throws Exception {
        try (DurableStore durable = prepared("bare" + round);
                Store bare =
                        Store.open(durable.store().address(), durable.store().administrator(), List.of())) {
            long account = Long.parseLong(durable.store().value("select min(id) from account"));
            double millis = Medians.millis(() -> load(bare, account));
            assertEquals(String.valueOf(RECEIPTS), durable.store().value("select count(*) from receipt"));
            return millis;
        }
    }

    private DurableStore prepared(String name) throws Exception {
        var durable = new DurableStore(kind, Files.createDirectory(folder.resolve(name)));
        TestAccounts.addAll(
                durable.store(),
                IntStream.range(0, ACCOUNTS).mapToObj(ReceiptImportBench::email).toList());
        try (Desk owner = durable.store().desk(Role.OWNER)) {
            owner.packs().set("EUR", 1997, 500);
        }
        return durable;
    }

    private static String email(int i) {
        return "customer" + i % ACCOUNTS + "@studio.example";
    }

    /** As random as the numbers of a provider are. */
    private static String number(long i) {
        return Long.toString(Math.abs(i * 0x9E3779B97F4A7C15L), 36) + "x" + i;
    }

    private static Instant at(int i) {
        return FIRST.plusSeconds(i * 20L);
    }

    static Path export(Path file, int rows) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount"
                    + " Refunded,Converted Currency,Description,Fee,Is Link,Mode,PaymentIntent ID,Payment Source Type,"
                    + "Statement Descriptor,Status,Seller Message,Customer ID,Customer Email,Dispute Status\n");
            for (int i = 0; i < rows; i++) {
                String time = at(i).toString().replace('T', ' ').replace("Z", "");
                out.write("ch_3" + number(i) + "," + time + ",19.97,0.00,eur,true,19.97,0.00,eur,\"500 credits, one"
                        + " time\",0.79,false,Live,pi_3" + number(i) + ",card,ASSETS,Paid,Payment complete.,cus_" + i
                        + "," + email(i) + ",\n");
            }
        }
        return file;
    }

    private void load(Store bare, long account) {
        for (int from = 0; from < RECEIPTS; from += BARE_CHUNK) {
            int first = from;
            int behind = Math.min(RECEIPTS, from + BARE_CHUNK);
            bare.write(session -> {
                session.doWork(connection -> {
                    if (kind == StoreKind.H2) {
                        insert(connection, first, behind, account);
                    } else {
                        copy(connection, first, behind, account);
                    }
                });
                return null;
            });
        }
    }

    @SuppressWarnings("deprecation")
    private static void copy(Connection connection, int from, int behind, long account) throws SQLException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy receipt (" + COLUMNS + ") from stdin");
        var rows = new StringBuilder();
        for (int i = from; i < behind; i++) {
            String number = number(i);
            String key = number.toUpperCase(Locale.ROOT);
            String time = at(i).toString();
            rows.append(i + 1)
                    .append("\tstripe\tpi_3")
                    .append(number)
                    .append("\tPI3")
                    .append(key)
                    .append('\t');
            rows.append(email(i)).append('\t').append(email(i)).append('\t').append(account + i % ACCOUNTS);
            rows.append("\t1997\tEUR\t500\tPAID\t").append(time).append('\t').append(time);
            rows.append("\t0\t79\tEUR\tch_3")
                    .append(number)
                    .append("\tCH3")
                    .append(key)
                    .append("\t1\n");
            if (rows.length() > COPY_BUFFER) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static void insert(Connection connection, int from, int behind, long account) throws SQLException {
        String one = "(?, 'stripe', ?, ?, ?, ?, ?, 1997, 'EUR', 500, 'PAID', ?, ?, 0, 79, 'EUR', ?, ?, 1)";
        try (PreparedStatement many = connection.prepareStatement("insert into receipt (" + COLUMNS + ") values "
                + String.join(", ", Collections.nCopies(H2_ROWS_A_STATEMENT, one)))) {
            for (int i = from; i < behind; i += H2_ROWS_A_STATEMENT) {
                int place = 1;
                for (int j = i; j < i + H2_ROWS_A_STATEMENT; j++) {
                    String number = number(j);
                    String key = number.toUpperCase(Locale.ROOT);
                    OffsetDateTime time = at(j).atOffset(ZoneOffset.UTC);
                    many.setLong(place++, j + 1);
                    many.setString(place++, "pi_3" + number);
                    many.setString(place++, "PI3" + key);
                    many.setString(place++, email(j));
                    many.setString(place++, email(j));
                    many.setLong(place++, account + j % ACCOUNTS);
                    many.setObject(place++, time);
                    many.setObject(place++, time);
                    many.setString(place++, "ch_3" + number);
                    many.setString(place++, "CH3" + key);
                }
                many.executeUpdate();
            }
        }
    }

    /** Ten times as many rows need no more heap: what a collection leaves is the same. */
    @Test
    void inFlatMemory() throws Exception {
        Path few = export(folder.resolve("few.csv"), RECEIPTS / 10);
        Path many = export(folder.resolve("many.csv"), RECEIPTS);
        try (DurableStore durable = prepared("flat");
                OtherProcess child = OtherProcess.startWith(
                        List.of("-Xmx160m"),
                        ReceiptImportRun.class,
                        durable.store().url(),
                        durable.store().credentials(Role.SUPERVISOR).user(),
                        durable.store().credentials(Role.SUPERVISOR).password(),
                        few.toString(),
                        many.toString())) {
            int said = 0;
            for (String line = child.line(); line != null; line = child.line()) {
                System.out.printf("%-10s %s%n", kind, line);
                said++;
            }
            assertEquals(2, said, "ended before it was through");
        }
    }
}
