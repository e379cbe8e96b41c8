package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exporting a million codes, one in ten redeemed, against the same columns of the same joined rows: on PostgreSQL COPY
 * to a file of the server's, on H2 a plain JDBC read written to a file. {@code -Dbench.exported=…} for fewer codes.
 */
@Tag("bench")
@OnBothStores
class ExportBench {
    private static final long EXPORTED = Long.getLong("bench.exported", 1_000_000);
    private static final double MOST = 1.5;
    private static final String BARE = """
            select c.code, k.name, b.id,
                case when c.uses >= b.per_code then 'REDEEMED' when c.revoked then 'REVOKED' else 'UNUSED' end,
                b.credits, b.region_text, b.starts, b.ends, e.email, r.redeemed_at, b.seal_digest
            from code c join batch b on b.id = c.batch_id join campaign k on k.id = b.campaign_id
            left join redemption r on r.code = c.code
            left join account_email e on e.account_id = r.account_id and e.until is null
            where c.batch_id = 1 order by c.code""";

    private final StoreKind kind;

    @TempDir
    private Path folder;

    ExportBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void aBatch() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (TestStore store = TestStores.fresh(kind);
                Desk mia = store.desk(Role.MARKETING);
                Connection connection = store.connectAsSuperuser()) {
            issue(mia);
            redeem(store, connection);
            for (ExportFormat format : ExportFormat.values()) {
                Path file = folder.resolve("ours." + format);
                Medians.Comparison found = Medians.compare(
                        "export of " + EXPORTED + " codes as " + format,
                        1,
                        format == ExportFormat.CSV ? 5 : 1,
                        () -> assertEquals(EXPORTED, mia.export().export(1, format, file, Progress.of(done -> {}))),
                        () -> bare(connection));
                System.out.printf("%-10s %s%n", kind, found);
                assertTrue(format == ExportFormat.XLSX || found.ratio() <= MOST, found::toString);
            }
        }
    }

    private static void issue(Desk mia) {
        mia.campaigns().create(new NewCampaign(UUID.randomUUID(), "Bench", null, ZoneId.of("UTC"), null, null, null));
        var plan = new BatchPlan(
                UUID.randomUUID(),
                "Bench",
                CodeKind.PROMO,
                EXPORTED,
                1,
                null,
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true);
        mia.batches().generate(plan, Progress.NONE);
    }

    /** Without entries in the ledger, which nobody reads here. */
    private void redeem(TestStore store, Connection connection) throws SQLException {
        long account = store.addAccount("ana@studio.example", "DE");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    kind == StoreKind.H2
                            ? "set referential_integrity false"
                            : "set session_replication_role = replica");
            statement.execute("update code set uses = 1 where substring(code, 5, 1) in ('2', 'A', 'X')");
            statement.execute("insert into redemption (account_id, batch_id, seq, code, region, redeemed_at) select "
                    + account + ", 1, row_number() over (order by code), code, 'DE', current_timestamp from code"
                    + " where uses = 1");
            statement.execute(kind == StoreKind.H2 ? "analyze" : "vacuum analyze");
        }
    }

    private void bare(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            if (kind == StoreKind.POSTGRESQL) {
                statement.execute("copy (" + BARE + ") to '" + folder.resolve("bare.csv") + "' with (format csv)");
                return;
            }
            try (ResultSet row = statement.executeQuery(BARE);
                    Writer out = Files.newBufferedWriter(folder.resolve("bare.csv"))) {
                while (row.next()) {
                    for (int column = 1; column <= 11; column++) {
                        String value = row.getString(column);
                        out.append(value == null ? "" : value).append(column < 11 ? ',' : '\n');
                    }
                }
            }
        }
    }
}
