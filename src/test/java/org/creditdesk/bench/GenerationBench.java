package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.FixedCodes;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.TestBatches;
import org.creditdesk.staff.Role;
import org.creditdesk.store.DurableStore;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.OtherProcess;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Generating, checking, storing and sealing codes against the fastest bare loading of as many ready-made rows into the
 * same table with the same indexes, both durable: COPY on PostgreSQL, INSERTs of many rows on H2, each in the order of
 * the key. Then ten times as many codes against as many, in 256 MB.
 */
@Tag("bench")
@OnBothStores
class GenerationBench {
    private static final int CODES = Integer.getInteger("bench.codes", 1_000_000);
    private static final int LARGE = Integer.getInteger("bench.codes.large", 10_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Rows of a bare transaction: what is quickest on both. */
    private static final int BARE_CHUNK = 100_000;

    /** Little enough for ten million codes to need no second person. */
    private static final int CREDITS = 2;

    private static final int SLICE = 10_000;
    private static final int H2_ROWS_A_STATEMENT = 200;
    private static final int COPY_BUFFER = 1 << 16;

    private final StoreKind kind;
    private long seed;

    @TempDir
    Path folder;

    GenerationBench(StoreKind kind) {
        this.kind = kind;
    }

    /** Each in a store of its own that holds no other code, in turn; what came before would cost the next one more. */
    @Test
    void againstBareLoading() throws Exception {
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double one = first ? generated(round) : loaded(round);
            double other = first ? loaded(round) : generated(round);
            if (round >= 0) {
                ours[round] = first ? one : other;
                bare[round] = first ? other : one;
            }
        }
        String what = String.format(Locale.ROOT, "%,d codes generated, checked, stored, sealed", CODES);
        System.out.printf("%-10s %s%n", kind, Medians.of(what, ours, bare));
    }

    private double generated(int round) throws Exception {
        try (var durable = new DurableStore(kind, Files.createDirectory(folder.resolve("ours" + round)));
                Desk mia = durable.store().desk(Role.MARKETING)) {
            TestBatches.campaign(mia);
            return Medians.millis(() -> generate(mia));
        }
    }

    private double loaded(int round) throws Exception {
        String[] rows = readyMade();
        try (var durable = new DurableStore(kind, Files.createDirectory(folder.resolve("bare" + round)));
                Desk mia = durable.store().desk(Role.MARKETING);
                Store bare =
                        Store.open(durable.store().address(), durable.store().administrator(), List.of())) {
            TestBatches.campaign(mia);
            long batch =
                    mia.batches().generate(TestBatches.plan(1), Progress.NONE).id();
            return Medians.millis(() -> load(bare, batch, rows));
        }
    }

    private static void generate(Desk mia) {
        assertEquals(
                BatchState.ACTIVE,
                mia.batches()
                        .generate(TestBatches.plan(UUID.randomUUID(), CODES, CREDITS), Progress.of(done -> {}))
                        .state());
    }

    /** Codes like ours: sorted, and spread over the whole space. */
    private String[] readyMade() {
        var codes = new FixedCodes(++seed, CodeKind.PROMO);
        int slices = Math.max(1, CODES / SLICE);
        return IntStream.range(0, slices)
                .boxed()
                .flatMap(slice -> codes.slice(slice, slices, CODES / slices).stream())
                .toArray(String[]::new);
    }

    private void load(Store bare, long batch, String[] rows) {
        for (int from = 0; from < rows.length; from += BARE_CHUNK) {
            int first = from;
            int behind = Math.min(rows.length, from + BARE_CHUNK);
            bare.write(session -> {
                session.doWork(connection -> {
                    if (kind == StoreKind.H2) {
                        insert(connection, rows, first, behind, batch);
                    } else {
                        copy(connection, rows, first, behind, batch);
                    }
                });
                return null;
            });
        }
    }

    @SuppressWarnings("deprecation")
    private static void copy(Connection connection, String[] rows, int from, int behind, long batch)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy code (code, batch_id, uses, revoked) from stdin");
        byte[] rest = ("\t" + batch + "\t0\tf\n").getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[COPY_BUFFER];
        int used = 0;
        for (int i = from; i < behind; i++) {
            if (used + rows[i].length() + rest.length > buffer.length) {
                copy.writeToCopy(buffer, 0, used);
                used = 0;
            }
            rows[i].getBytes(0, rows[i].length(), buffer, used);
            used += rows[i].length();
            System.arraycopy(rest, 0, buffer, used, rest.length);
            used += rest.length;
        }
        copy.writeToCopy(buffer, 0, used);
        copy.endCopy();
    }

    private static void insert(Connection connection, String[] rows, int from, int behind, long batch)
            throws SQLException {
        String one = "(?, " + batch + ", 0, false)";
        try (PreparedStatement many =
                connection.prepareStatement("insert into code (code, batch_id, uses, revoked) values "
                        + String.join(", ", Collections.nCopies(H2_ROWS_A_STATEMENT, one)))) {
            for (int i = from; i < behind; i += H2_ROWS_A_STATEMENT) {
                for (int j = 0; j < H2_ROWS_A_STATEMENT; j++) {
                    many.setString(j + 1, rows[i + j]);
                }
                many.executeUpdate();
            }
        }
    }

    @Test
    void tenTimesAsManyInTheSameMemory() {
        try (var durable = new DurableStore(kind, folder)) {
            TestStore store = durable.store();
            try (Desk mia = store.desk(Role.MARKETING)) {
                TestBatches.campaign(mia);
            }
            try (OtherProcess child = OtherProcess.startWith(
                    List.of("-Xmx256m"),
                    GenerationRun.class,
                    store.url(),
                    store.credentials(Role.MARKETING).user(),
                    store.credentials(Role.MARKETING).password(),
                    String.valueOf(LARGE / 10),
                    String.valueOf(LARGE))) {
                for (String line = child.line(); line != null; line = child.line()) {
                    System.out.printf("%-10s %s%n", kind, line);
                }
            }
        }
    }
}
