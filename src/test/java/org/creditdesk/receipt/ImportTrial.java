package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.checkout.Exports;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;

/**
 * Imports one file after the other, each into a store without receipts, and holds every outcome against what must be
 * true of any file at all: one clear sentence and nothing written, or each bad row named and all others imported, as the
 * dry run said, and the same again the second time.
 */
final class ImportTrial implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("receipt_change", "receipt_event", "receipt_entry", "receipt_import", "receipt");

    private final TestStore store;
    private final Desk suri;
    private final Path folder;
    /** Of whoever may empty the tables; opening one for every question would take longer than all imports. */
    private final Connection connection;

    /**
     * What became of a file.
     *
     * @param refused why nothing of it was read; null where it was
     * @param rows in their order
     * @param receipts what is stored of each, by its ID
     */
    record Outcome(Problem refused, ImportCounts counts, List<ImportedRow> rows, Map<String, String> receipts) {
        List<String> bad() {
            return rows.stream()
                    .filter(row -> row.verdict() == ImportVerdict.BAD)
                    .map(row -> row.row() + " " + row.column() + " " + row.rule())
                    .toList();
        }

        /** Without what some row speaks of. @param row from 1 */
        Map<String, String> receiptsBut(String receipt) {
            Map<String, String> others = new TreeMap<>(receipts);
            if (receipt != null) {
                others.remove(receipt);
            }
            return others;
        }
    }

    ImportTrial(StoreKind kind, Path folder) {
        this.store = TestStores.fresh(kind);
        this.folder = folder;
        this.suri = store.desk(Role.SUPERVISOR);
        try {
            this.connection = store.connectAsSuperuser();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Outcome of(SampleExport export, List<String> lines) {
        return of(export.bytes(lines), export.choice);
    }

    Outcome of(byte[] bytes, CheckoutChoice choice) {
        empty();
        CheckoutFile file;
        try {
            file = suri.receiptImport().open(Exports.file(folder, bytes), choice);
        } catch (Problem problem) {
            assertIsSentence(problem.getMessage());
            assertNothingWritten("something of a refused file was written");
            return new Outcome(problem, null, List.of(), Map.of());
        }
        ImportCounts said =
                suri.receiptImport().dryRun(file, Progress.NONE, row -> {}).counts();
        assertNothingWritten("a dry run wrote something");
        List<ImportedRow> rows = new ArrayList<>();
        ImportCounts counts =
                suri.receiptImport().run(file, Progress.NONE, rows::add).counts();
        assertEquals(said, counts, "not what the dry run said");
        assertAllNamed(rows, counts);
        Map<String, String> receipts = receipts();
        assertEquals(counts.fresh(), receipts.size());
        assertAgain(file, counts, receipts);
        return new Outcome(null, counts, rows, receipts);
    }

    private static void assertAllNamed(List<ImportedRow> rows, ImportCounts counts) {
        assertEquals(counts.rows(), rows.size());
        var numbers = new HashSet<Long>();
        for (ImportedRow row : rows) {
            assertTrue(numbers.add(row.row()), "row " + row.row() + " twice");
            assertFalse(row.message().isBlank());
            if (row.verdict() == ImportVerdict.BAD) {
                assertNotNull(row.rule());
                assertNotNull(row.column());
                assertIsSentence(row.message());
            }
        }
    }

    /** A sentence or two on one line, and nothing of the program's inside. */
    static void assertIsSentence(String message) {
        assertTrue(message.matches("[\\P{Cc}&&[^\\uFFFD]]{15,900}[.?]"), message);
        assertFalse(message.contains("Exception") || message.contains("java."), message);
    }

    private void assertAgain(CheckoutFile file, ImportCounts first, Map<String, String> receipts) {
        ImportCounts again =
                suri.receiptImport().run(file, Progress.NONE, row -> {}).counts();
        assertEquals(0, again.fresh(), "imported again");
        assertEquals(first.rows(), again.rows());
        assertEquals(receipts, receipts(), "importing again changed something");
    }

    private void empty() {
        String quiet = store.kind() == StoreKind.H2 ? "" : "set session_replication_role = replica; ";
        String delete = TABLES.stream().map(table -> "delete from " + table).collect(Collectors.joining("; "));
        try (Statement statement = connection.createStatement()) {
            statement.execute(quiet + delete);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void assertNothingWritten(String why) {
        String all = TABLES.stream()
                .map(table -> "(select count(*) from " + table + ")")
                .collect(Collectors.joining(" + "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + all)) {
            row.next();
            assertEquals(0, row.getLong(1), why);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, String> receipts() {
        Map<String, String> receipts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select receipt, concat(provider, ' ', amount_minor, ' ',"
                        + " currency, ' ', state, ' ', refunded_minor, ' ', dispute, ' ', email_at_purchase, ' ',"
                        + " extract(epoch from purchased_at)) from receipt")) {
            while (row.next()) {
                receipts.put(row.getString(1), row.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return receipts;
    }

    @Override
    public void close() {
        suri.close();
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        store.close();
    }
}
