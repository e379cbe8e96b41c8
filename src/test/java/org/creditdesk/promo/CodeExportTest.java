package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothStores
class CodeExportTest {
    private static final String NAME = "=HYPERLINK(\"https://evil.example\",\"Spring, 2027\")";
    private static final String EMAIL = "+ana@studio.example";
    private static final Instant STARTS = Instant.parse("2020-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final TestStore store;
    private final Desk mia;

    CodeExportTest(StoreKind kind) {
        store = TestStores.fresh(kind);
        mia = store.desk(Role.MARKETING);
    }

    @AfterEach
    void close() {
        mia.close();
        store.close();
    }

    private Batch generate(int count, int perCode) {
        mia.campaigns()
                .create(new NewCampaign(UUID.randomUUID(), NAME, null, ZoneId.of("Europe/Berlin"), null, null, null));
        return mia.batches()
                .generate(
                        new BatchPlan(
                                UUID.randomUUID(),
                                NAME,
                                CodeKind.PROMO,
                                count,
                                150,
                                "SALE",
                                "DE,AT",
                                List.of(),
                                STARTS,
                                null,
                                null,
                                perCode,
                                true),
                        Progress.NONE);
    }

    private List<String> codes() {
        return mia.store()
                .read(session -> session.createNativeQuery("select code from code order by code", String.class)
                        .getResultList());
    }

    private void redeem(String email, String code) {
        long account = store.addAccount(email, "DE");
        try (Desk sam = store.desk(Role.SUPPORT)) {
            sam.redemptions().redeem(UUID.randomUUID(), account, code);
        }
    }

    private long export(Batch batch, String name) {
        Path file = folder.resolve(name);
        return mia.export().export(batch.id(), ExportFormat.of(file), file, Progress.NONE);
    }

    private List<List<String>> csv(String name) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<Row> xlsx(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read();
        }
    }

    private static Map<String, String> byHeading(List<List<String>> lines, String code) {
        List<String> line = lines.stream()
                .filter(each -> CanonicalCode.of(each.get(0)).value().equals(code))
                .findFirst()
                .orElseThrow();
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            cells.put(lines.get(0).get(i).replace("\uFEFF", ""), line.get(i));
        }
        return cells;
    }

    @Test
    void everyColumnSaysWhatItIs() throws IOException {
        Batch batch = generate(3, 1);
        List<String> codes = codes();
        redeem(EMAIL, codes.get(0));
        store.execute("update code set revoked = true where code = '" + codes.get(1) + "'");
        assertEquals(3, export(batch, "codes.csv"));

        assertEquals('\uFEFF', Files.readString(folder.resolve("codes.csv")).charAt(0));
        List<List<String>> lines = csv("codes.csv");
        assertEquals(4, lines.size());
        Map<String, String> redeemed = byHeading(lines, codes.get(0));
        assertEquals(CodeFormat.shown(codes.get(0), 4), redeemed.get("code"));
        assertEquals("'" + NAME, redeemed.get("campaign"));
        assertEquals(String.valueOf(batch.id()), redeemed.get("batch"));
        assertEquals("REDEEMED", redeemed.get("state"));
        assertEquals("150", redeemed.get("credits"));
        assertEquals("Austria, Germany", redeemed.get("regions"));
        assertEquals("2020-03-01 11:00:00 Europe/Berlin", redeemed.get("starts"));
        assertEquals("", redeemed.get("ends"));
        assertEquals("'" + EMAIL, redeemed.get("redeemed_by"));
        assertTrue(redeemed.get("redeemed_at").matches("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d Europe/Berlin"));
        assertEquals(batch.seal(), redeemed.get("seal"));
        assertEquals("REVOKED", byHeading(lines, codes.get(1)).get("state"));
        Map<String, String> unused = byHeading(lines, codes.get(2));
        assertEquals("UNUSED", unused.get("state"));
        assertEquals("", unused.get("redeemed_by"));
        assertEquals("", unused.get("redeemed_at"));
    }

    @Test
    void aSpreadsheetHoldsTheSameAsTextAndNoFormula() throws IOException {
        Batch batch = generate(3, 1);
        redeem(EMAIL, codes().get(0));
        export(batch, "codes.csv");
        assertEquals(3, export(batch, "codes.xlsx"));

        List<List<String>> lines = csv("codes.csv");
        List<Row> rows = xlsx("codes.xlsx");
        assertEquals(lines.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> line = lines.get(i);
            for (int column = 0; column < line.size(); column++) {
                String expected = line.get(column).replaceFirst("^['\uFEFF]", "");
                assertEquals(expected, rows.get(i).getCellText(column));
            }
            assertTrue(rows.get(i).stream().allMatch(cell -> cell == null || cell.getType() == CellType.STRING));
        }
    }

    /** A page on H2 holds 10,000. */
    @Test
    void manyCodesComeInOrderWithTheirFirstRedemption() throws IOException {
        Batch batch = generate(20_001, 3);
        List<String> codes = codes();
        redeem("first@studio.example", codes.get(10_500));
        redeem("second@studio.example", codes.get(10_500));
        redeem("last@studio.example", codes.get(20_000));
        assertEquals(20_001, export(batch, "codes.csv"));
        List<List<String>> lines = csv("codes.csv");
        assertEquals(
                codes,
                lines.stream()
                        .skip(1)
                        .map(line -> CanonicalCode.of(line.get(0)).value())
                        .toList());
        assertEquals("first@studio.example", byHeading(lines, codes.get(10_500)).get("redeemed_by"));
        assertEquals("last@studio.example", byHeading(lines, codes.get(20_000)).get("redeemed_by"));
        assertEquals("UNUSED", byHeading(lines, codes.get(20_000)).get("state"));
    }

    @Test
    void whoExportedWhatAndWhenIsKept() {
        Batch batch = generate(3, 1);
        export(batch, "codes.xlsx");
        assertEquals(
                "mia 3 XLSX codes.xlsx",
                store.value("select actor || ' ' || codes || ' ' || format || ' ' || file_name from code_export"));
        assertNotNull(store.value("select exported_at from code_export"));
        assertEquals(
                "batch " + batch.id() + " to codes.xlsx, 3 codes",
                store.value("select subject from audit_event where command = 'export codes'"));
    }

    @Test
    void codesThatAreNotThoseThatWereSealedDoNotLeave() throws SQLException, IOException {
        Batch batch = generate(3, 1);
        assertEquals(3, export(batch, "before.csv"));
        try (Connection connection = store.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            if (store.kind() == StoreKind.POSTGRESQL) {
                statement.execute("set session_replication_role = replica");
            }
            statement.execute("update code set code = '2222ANOTHER2' where code = '" + codes().get(1) + "'");
        }
        for (String name : List.of("after.csv", "after.xlsx")) {
            Problem problem = assertThrows(Problem.class, () -> export(batch, name));
            assertEquals("BATCH_SEAL_DIFFERS", problem.reason());
        }
        assertEquals(List.of("before.csv"), files());
        assertEquals("1", store.value("select count(*) from code_export"));
        assertEquals(
                "2",
                store.value("select count(*) from audit_event where command = 'export codes' and not done"
                        + " and reason = 'BATCH_SEAL_DIFFERS'"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsCancelledOrCannotBeWrittenLeavesNothing() throws IOException {
        Batch batch = generate(2_000, 1);
        for (ExportFormat format : ExportFormat.values()) {
            Problem cancelled = assertThrows(Problem.class, () -> mia.export()
                    .export(batch.id(), format, folder.resolve("codes"), new CancelledFrom(1_000)));
            assertEquals("EXPORT_CANCELLED", cancelled.reason());
            Problem nowhere = assertThrows(Problem.class, () -> mia.export()
                    .export(batch.id(), format, folder.resolve("none/codes"), Progress.NONE));
            assertEquals("FILE_NOT_WRITTEN", nowhere.reason());
        }
        // A folder stands where the file should: the file is written, but cannot be put in its place.
        Files.createDirectories(folder.resolve("taken/inside"));
        Problem taken = assertThrows(Problem.class, () -> mia.export()
                .export(batch.id(), ExportFormat.CSV, folder.resolve("taken"), Progress.NONE));
        assertEquals("FILE_NOT_WRITTEN", taken.reason());
        assertEquals(List.of("taken"), files());
        assertEquals("0", store.value("select count(*) from code_export"));
        assertEquals("0", store.value("select count(*) from audit_event where command = 'export codes' and done"));
        assertEquals(2_000, export(batch, "codes.csv"));
    }

    /** The connection of a cancelled export goes back to the pool, for whoever comes next. */
    @Test
    void theDeskGoesOnAfterAnyNumberOfCancelledExports() {
        Batch batch = generate(20_001, 1);
        for (int i = 0; i < 20; i++) {
            long from = 500L * i;
            Problem cancelled = assertThrows(Problem.class, () -> mia.export()
                    .export(batch.id(), ExportFormat.CSV, folder.resolve("codes"), new CancelledFrom(from)));
            assertEquals("EXPORT_CANCELLED", cancelled.reason());
        }
        assertEquals("20", store.value("select count(*) from audit_event where command = 'export codes' and not done"));
        assertEquals(20_001, export(batch, "codes.csv"));
    }

    private static final class CancelledFrom implements Progress {
        private final long most;
        private long done;

        CancelledFrom(long most) {
            this.most = most;
        }

        @Override
        public void report(long items) {
            done = items;
        }

        @Override
        public boolean isCancelled() {
            return done >= most;
        }
    }

    @Test
    void onlyWhoMayExports() throws IOException {
        Batch batch = generate(1, 1);
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            Problem problem = assertThrows(Problem.class, () -> suri.export()
                    .export(batch.id(), ExportFormat.CSV, folder.resolve("codes.csv"), Progress.NONE));
            assertEquals(Problem.Kind.NOT_PERMITTED, problem.kind());
        }
        assertFalse(Files.exists(folder.resolve("codes.csv")));
        assertEquals(List.of(), files());
    }
}
