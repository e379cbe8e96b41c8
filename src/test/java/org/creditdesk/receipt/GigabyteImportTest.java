package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a gigabyte costs itself only, from the file to the store, in no more memory than a short one. */
@OnBothStores
class GigabyteImportTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int SHORT = 64;
    private static final int GIGABYTE = 1024;
    private static final long LITTLE = 48L * MEGABYTE;

    private final StoreKind kind;

    @TempDir
    private Path folder;

    GigabyteImportTest(StoreKind kind) {
        this.kind = kind;
    }

    private Path export(String begin, String pattern, int megabytes) throws IOException {
        Path file = folder.resolve("export.csv");
        byte[] filling = pattern.repeat(MEGABYTE / pattern.length()).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("receipt id,email,amount,currency,time\nR-1,ana@studio.example,10.00,EUR,2026-05-01 10:00\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(begin.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                out.write(filling);
            }
            out.write("\nR-3,ana@studio.example,10.00,EUR,2026-05-03 10:00\n".getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    private void assertCostsItself(String begin, String pattern, int megabytes) throws IOException {
        Path file = export(begin, pattern, megabytes);
        try (TestStore store = TestStores.fresh(kind);
                Desk suri = store.desk(Role.SUPERVISOR)) {
            var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = bean.getCurrentThreadAllocatedBytes();
            List<String> judged = new ArrayList<>();
            ReceiptImport imports = suri.receiptImport();
            imports.dryRun(
                    imports.open(file, CheckoutChoice.NONE),
                    Progress.NONE,
                    row -> judged.add(row.row() + " " + row.rule()));
            assertEquals(List.of("1 null", "2 TOO_LONG", "3 null"), judged);
            ImportCounts counts = imports.run(imports.open(file, CheckoutChoice.NONE), Progress.NONE, row -> {})
                    .counts();
            long used = bean.getCurrentThreadAllocatedBytes() - before;
            assertEquals(List.of(3L, 2L, 1L), List.of(counts.rows(), counts.fresh(), counts.bad()));
            assertEquals("R-1 R-3", store.value("select concat(min(receipt), ' ', max(receipt)) from receipt"));
            assertTrue(used < LITTLE, used + " bytes for a row of " + megabytes + " MB that is only named");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aLongRowCostsItself() throws IOException {
        assertCostsItself("R-2,\"", "x", SHORT);
    }

    @Test
    @Tag("full")
    void ofOneCell() throws IOException {
        assertCostsItself("R-2,", "9", GIGABYTE);
    }

    @Test
    @Tag("full")
    void insideAQuote() throws IOException {
        assertCostsItself("R-2,\"", "x", GIGABYTE);
    }

    @Test
    @Tag("full")
    void ofEmptyCells() throws IOException {
        assertCostsItself("R-2", ",", GIGABYTE);
    }
}
