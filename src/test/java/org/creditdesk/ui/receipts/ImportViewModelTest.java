package org.creditdesk.ui.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.creditdesk.checkout.DateOrder;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is judged before anything is written, imported once, and goes on where it was stopped. */
class ImportViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryImports desk = new MemoryImports();

    @TempDir
    private Path folder;

    private Path export;

    @BeforeEach
    void write() throws IOException {
        export = folder.resolve("sales.csv");
        Files.writeString(export, """
                Receipt ID,Email,Amount,Currency,Time
                R-1,ana@studio.example,9.99,EUR,2026-03-01 10:00:00
                """);
    }

    private ImportViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        var model = new ImportViewModel(desk, new ImportRun(desk, new Jobs(work), () -> 0), work, member);
        model.load();
        work.runAll();
        return model;
    }

    private ImportViewModel judged(ImportVerdict... verdicts) {
        desk.verdicts.addAll(List.of(verdicts));
        ImportViewModel model = model(Role.SUPERVISOR);
        model.choose(export);
        assertEquals(ImportState.JUDGING, model.stateProperty().get());
        work.runAll();
        assertEquals(ImportState.JUDGED, model.stateProperty().get());
        return model;
    }

    @Test
    void saysWhatItWillDoAndWhatNeedsALookFirst() {
        ImportViewModel model = judged(
                ImportVerdict.NEW,
                ImportVerdict.KNOWN,
                ImportVerdict.BAD,
                ImportVerdict.NO_PACK,
                ImportVerdict.REFUNDED);
        Judged judged = model.judgedProperty().get();
        assertEquals("Import 2 receipts, update 1", ImportWords.button(judged));
        assertEquals("2 receipts would be added, 1 updated.", ImportWords.summary(judged, ImportState.JUDGED));
        assertEquals("1 without a pack for their price. 1 bad. 1 known and unchanged.", ImportWords.more(judged));
        assertEquals(
                List.of(3L, 4L, 5L, 1L, 2L),
                model.rows().rows().stream().map(ImportedRow::row).toList());
        model.choiceProperty().set(VerdictChoice.of(judged.rows()).get(1));
        work.runAll();
        assertEquals(1, model.rows().rows().size());
        assertEquals(0, desk.runs);
    }

    @Test
    void isImportedOnceAndGoesOnAfterItWasStopped() {
        ImportViewModel model = judged(ImportVerdict.NEW);
        desk.stops = true;
        model.start();
        model.start();
        model.choose(export);
        work.runAll();
        assertEquals(1, desk.runs);
        assertEquals(ImportState.STOPPED, model.stateProperty().get());
        desk.stops = false;
        model.start();
        work.runAll();
        assertEquals(2, desk.runs);
        assertEquals(ImportState.DONE, model.stateProperty().get());
        model.start();
        work.runAll();
        assertEquals(2, desk.runs);
    }

    @Test
    void nothingNewIsNotImported() {
        ImportViewModel model = judged(ImportVerdict.KNOWN, ImportVerdict.BAD);
        assertEquals(
                "Nothing to import", ImportWords.button(model.judgedProperty().get()));
        model.start();
        work.runAll();
        assertEquals(0, desk.runs);
    }

    @Test
    void holdsAtMostSoManyRowsOfAVerdictAndCountsThemAll() {
        desk.verdicts.addAll(Collections.nCopies(JudgedRows.MOST + 7, ImportVerdict.KNOWN));
        ImportViewModel model = judged(ImportVerdict.NEW);
        JudgedRows rows = model.judgedProperty().get().rows();
        assertEquals(JudgedRows.MOST + 7L, rows.count(ImportVerdict.KNOWN));
        assertEquals(
                JudgedRows.MOST,
                rows.page(ImportVerdict.KNOWN, null, 10_000).rows().size());
        assertEquals("Of each verdict the first 500 rows are shown.", ImportWords.kept(rows));
    }

    @Test
    void isReadAgainAsSomebodySays() {
        ImportViewModel model = judged(ImportVerdict.NEW);
        model.form().datesProperty().set(DatesChoice.DAY_FIRST);
        work.runAll();
        assertNull(desk.asked.get(0).dates());
        assertEquals(DateOrder.DAY_FIRST, desk.asked.get(1).dates());
        model.form().formatProperty().set(model.form().formats().get(1));
        work.runAll();
        assertTrue(
                model.failureProperty().get().contains("Stripe"),
                model.failureProperty().get());
        assertEquals(ImportState.NOTHING, model.stateProperty().get());
        assertEquals("Mapping paddle", model.form().formats().get(5).words());
    }

    @Test
    void whoeverMayNotImportIsToldWhy() {
        ImportViewModel model = model(Role.SUPPORT);
        model.choose(export);
        work.runAll();
        assertEquals(0, desk.asked.size());
        assertTrue(model.noPermission().startsWith("Only supervisors and owners"));
    }
}
