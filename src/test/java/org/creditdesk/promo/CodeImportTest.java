package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.Seal;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Codes that others made come in whole or not at all. */
@OnBothStores
class CodeImportTest {
    private final TestStore store;
    private Desk mia;

    CodeImportTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = store.desk(Role.MARKETING);
        TestBatches.campaign(mia);
    }

    @AfterEach
    void close() {
        mia.close();
        store.close();
    }

    private static ImportPlan plan(UUID request, long credits) {
        return new ImportPlan(
                request, TestBatches.CAMPAIGN, CodeKind.PROMO, credits, null, List.of(), null, null, 1, 1, true);
    }

    private Batch imported(ImportPlan plan, String... codes) {
        return mia.batches().importCodes(plan, List.of(codes), Progress.NONE);
    }

    private String refusal(ImportPlan plan, List<String> codes) {
        return refusal(() -> mia.batches().importCodes(plan, codes, Progress.NONE));
    }

    private static String refusal(Executable refused) {
        return assertThrows(Problem.class, refused).reason();
    }

    @Test
    void whatIsImportedIsCanonicalSealedAndMarked() {
        Batch batch = imported(plan(UUID.randomUUID(), 150), "spring-25", "", "WELCOME", " \u200bautumn 25 ");
        assertEquals(BatchState.ACTIVE, batch.state());
        assertTrue(batch.imported());
        assertEquals(3, batch.generated());
        var seal = new Seal();
        List.of("AUTUMN25", "SPRING25", "WELCOME").forEach(seal::add);
        assertEquals(seal.inHexadecimal(), batch.seal());
        assertEquals("3", store.value("select count(*) from code where code in ('AUTUMN25', 'SPRING25', 'WELCOME')"));
    }

    @Test
    void theSameRequestImportsOnce() {
        ImportPlan plan = plan(UUID.randomUUID(), 150);
        Batch first = imported(plan, "SPRING25");
        assertEquals(first, imported(plan, "spring25"));
        assertEquals("1", store.value("select count(*) from batch"));
        assertEquals("REQUEST_REUSED", refusal(plan, List.of("SPRING26")));
    }

    @Test
    void badRowsAreNamedAndKeepAllOut() {
        imported(plan(UUID.randomUUID(), 150), "TAKEN2");
        List<String> codes = List.of("GOOD", "abc", "", "good", "x".repeat(41), "TAKEN2", "ÄÖÜÄ");
        ImportReport report = mia.batches().checkCodes(codes, Progress.NONE);
        assertEquals(6, report.rows());
        assertEquals(
                List.of("2 CODE_MALFORMED", "4 CODE_TWICE", "5 CODE_MALFORMED", "6 CODE_TAKEN", "7 CODE_MALFORMED"),
                report.bad().stream().map(row -> row.row() + " " + row.rule()).toList());
        assertEquals("IMPORT_BAD_ROWS", refusal(plan(UUID.randomUUID(), 150), codes));
        assertEquals("1", store.value("select count(*) from code"));
        assertEquals("1", store.value("select count(*) from batch"));
    }

    @Test
    void aListThatIsEmptyTooLongOrWorthTooMuchIsRefused() {
        ImportPlan plan = plan(UUID.randomUUID(), 150);
        assertEquals("IMPORT_EMPTY", refusal(plan, List.of()));
        assertEquals("IMPORT_EMPTY", refusal(plan, List.of(" ", "")));
        assertEquals("IMPORT_TOO_LONG", refusal(plan, Collections.nCopies(ImportPlan.MOST_CODES + 1, "SPRING25")));
        ImportPlan rich = plan(UUID.randomUUID(), 50_000_001);
        assertEquals("IMPORT_NEEDS_APPROVAL", refusal(rich, List.of("SPRING25")));
        assertEquals(
                "IMPORT_NEEDS_APPROVAL",
                mia.batches().checkImport(rich, 1).get(0).reason());
        assertEquals("0", store.value("select count(*) from code"));
    }

    /** Reports how far it is, and is cancelled once so many were done. */
    private static final class Impatient implements Progress {
        private final List<Long> reports = new ArrayList<>();
        private final long most;

        Impatient(long most) {
            this.most = most;
        }

        @Override
        public void report(long done) {
            reports.add(done);
        }

        @Override
        public boolean isCancelled() {
            return !reports.isEmpty() && reports.get(reports.size() - 1) >= most;
        }
    }

    private static List<String> codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "SPRING" + (10_000 + i)).toList();
    }

    @Test
    void cancellingLeavesNothingAndTheSameRequestMayComeAgain() {
        ImportPlan plan = plan(UUID.randomUUID(), 150);
        List<String> codes = codes(2_500);
        var whileChecking = new Impatient(1_000);
        assertEquals("IMPORT_CANCELLED", refusal(() -> mia.batches().checkCodes(codes, whileChecking)));
        assertEquals(List.of(0L, 1_000L), whileChecking.reports);
        var whileWriting = new Impatient(2_500);
        assertEquals("IMPORT_CANCELLED", refusal(() -> mia.batches().importCodes(plan, codes, whileWriting)));
        assertEquals(List.of(0L, 1_000L, 2_000L, 1_000L, 2_000L, 2_500L), whileWriting.reports);
        assertEquals("0", store.value("select count(*) from code"));
        assertEquals("0", store.value("select count(*) from batch"));
        assertEquals(
                2_500, mia.batches().importCodes(plan, codes, Progress.NONE).generated());
        assertEquals("2500", store.value("select count(*) from code"));
    }

    /** An answer that was given once is given again, whatever the limits are by then. */
    @Test
    void theSameRequestIsAnsweredWhenItWouldNeedApprovalByNow() {
        ImportPlan plan = plan(UUID.randomUUID(), 150);
        Batch batch = imported(plan, "SPRING25");
        store.execute("update setting set setting_value = '100' where name = 'batch.approval-above'");
        assertEquals(batch, imported(plan, "SPRING25"));
    }

    @Test
    void theAuditHoldsNoCode() {
        imported(plan(UUID.randomUUID(), 150), "SPRING25");
        refusal(plan(UUID.randomUUID(), 150), List.of("SPRING25"));
        assertEquals(
                "0",
                store.value("select count(*) from audit_event where concat(subject, ' ', coalesce(after_value, ''))"
                        + " like '%SPRING25%'"));
        assertEquals("2", store.value("select count(*) from audit_event where command = 'import codes'"));
    }
}
