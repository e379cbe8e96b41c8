package org.creditdesk.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

/** The most urgent receipts come first, a fix is made once and for the receipt that is shown, and a run tells all. */
class QueueViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryQueue desk = new MemoryQueue();
    private final FixRun run = new FixRun(desk, new Jobs(work), work, this::requested);
    private int requested;

    private void requested() {
        requested++;
    }

    private QueueViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        return new QueueViewModel(desk, work, run, member, this::requested);
    }

    private QueueViewModel shown(Role role) {
        QueueViewModel model = model(role);
        model.reload();
        work.runAll();
        return model;
    }

    private QueueViewModel lookingAt(long id, Role role) {
        QueueViewModel model = shown(role);
        model.look(id);
        work.runAll();
        return model;
    }

    @Test
    void beginsWithTheMostUrgentNeedThatSomeReceiptHas() {
        desk.add(1, Need.DISPUTED, 100);
        desk.add(2, Need.CREDITED_TWICE, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        assertEquals(Need.CREDITED_TWICE, model.needProperty().get());
        assertEquals(List.of(2L), model.rows().rows().stream().map(Receipt::id).toList());
        assertEquals(1, model.count());
    }

    @Test
    void aReceiptThatSomebodyCameForIsShownWithItsKind() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.DISPUTED, 100);
        QueueViewModel model = model(Role.SUPPORT);
        model.look(2);
        model.reload();
        work.runAll();
        assertEquals(Need.DISPUTED, model.needProperty().get());
        assertEquals(2, model.preparedProperty().get().evidence().receipt().id());
        assertEquals(2, model.countsProperty().get().size());
    }

    @Test
    void aReceiptThatNeedsNothingIsShownAllTheSame() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.needs.remove(1L);
        QueueViewModel model = model(Role.SUPPORT);
        model.look(1);
        model.reload();
        work.runAll();
        assertNotNull(model.preparedProperty().get());
        assertFalse(model.fixableProperty().get());
        assertEquals(LoadState.EMPTY, model.rows().stateProperty().get());
    }

    @Test
    void aReceiptThatIsGoneSaysSoAndTheQueueIsThere() {
        desk.add(1, Need.NOT_CREDITED, 100);
        QueueViewModel model = model(Role.SUPPORT);
        model.look(99);
        model.reload();
        work.runAll();
        assertFalse(model.failureProperty().get().isEmpty());
        assertNull(model.preparedProperty().get());
        assertEquals(1, model.rows().rows().size());
    }

    @Test
    void aFixIsMadeOnceAndTheQueueIsReadAgain() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 100);
        QueueViewModel model = lookingAt(1, Role.SUPPORT);
        model.fix();
        model.fix();
        work.runAll();
        assertEquals(List.of(1L), desk.posted);
        assertEquals(100, model.fixedProperty().get().credits());
        assertEquals(List.of(2L), model.rows().rows().stream().map(Receipt::id).toList());
        assertEquals(1, model.count());
        assertFalse(model.fixableProperty().get());
    }

    @Test
    void nothingIsFixedBeforeTheNextReceiptHasBeenShown() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 100);
        QueueViewModel model = lookingAt(1, Role.SUPPORT);
        model.look(2);
        model.fix();
        work.runAll();
        assertEquals(List.of(), desk.posted);
        model.fix();
        work.runAll();
        assertEquals(List.of(2L), desk.posted);
    }

    @Test
    void whatWaitsForApprovalStaysAndIsNotAskedForAgain() {
        desk.add(1, Need.NOT_CREDITED, 5_000);
        QueueViewModel model = lookingAt(1, Role.SUPPORT);
        model.fix();
        work.runAll();
        assertEquals(1, requested);
        assertTrue(model.fixedProperty().get().isWaiting());
        assertEquals(12L, model.preparedProperty().get().evidence().request());
        assertFalse(model.fixableProperty().get());
        assertEquals(1, model.rows().rows().size());
    }

    @Test
    void whatWasDecidedAgainstCanBeAskedForAgain() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.requests.put(1L, 12L);
        desk.decided = RequestState.PENDING;
        assertFalse(lookingAt(1, Role.SUPPORT).fixableProperty().get());
        desk.decided = RequestState.REJECTED;
        assertTrue(lookingAt(1, Role.SUPPORT).fixableProperty().get());
    }

    @Test
    void aRefusedFixSaysWhyAndTheReceiptStays() {
        desk.add(1, Need.NOT_CREDITED, 13);
        QueueViewModel model = lookingAt(1, Role.SUPPORT);
        model.fix();
        work.runAll();
        assertFalse(model.failureProperty().get().isEmpty());
        assertNotNull(model.preparedProperty().get());
        assertEquals(1, model.rows().rows().size());
    }

    @Test
    void whoMayNotCorrectReadsEverythingAndFixesNothing() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 100);
        QueueViewModel model = lookingAt(1, Role.AUDITOR);
        assertNotNull(model.noPermission());
        assertFalse(model.fixableProperty().get());
        model.fix();
        model.pickedProperty().set(model.rows().rows());
        model.fixPicked();
        model.fixEvery();
        work.runAll();
        assertEquals(List.of(), desk.posted);
    }

    @Test
    void aRunDoesThoseThatArePickedAndTellsOfEach() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 5_000);
        desk.add(3, Need.NOT_CREDITED, 13);
        desk.add(4, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        model.pickedProperty().set(model.rows().rows().subList(0, 3));
        model.fixPicked();
        model.fixPicked();
        assertTrue(run.runningProperty().get());
        work.runAll();
        assertEquals(List.of(1L), desk.posted);
        FixReport report = run.reportProperty().get();
        assertEquals(3, report.asked());
        assertEquals(1, report.done());
        assertEquals(1, report.waiting());
        assertEquals(1, report.refused());
        assertEquals(
                List.of(3L, 2L, 1L), run.rows().rows().stream().map(Fixed::id).toList(), "the refused one first");
        assertEquals(1, requested);
        assertEquals(1, run.shareProperty().get());
    }

    @Test
    void aRunOverAllTakesThoseThatNeedTheSame() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.DISPUTED, 100);
        desk.add(3, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        model.fixEvery();
        work.runAll();
        assertEquals(List.of(1L, 3L), desk.posted);
        run.close();
        assertNull(run.reportProperty().get());
    }

    @Test
    void aStoppedRunKeepsWhatItDidAndSaysHowManyWereNotReached() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 100);
        desk.add(3, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        desk.stopsAfter = 1;
        model.fixEvery();
        work.runAll();
        FixReport report = run.reportProperty().get();
        assertTrue(report.isCancelled());
        assertTrue(QueueWords.moved(report).contains("2 receipts not reached"), QueueWords.moved(report));
        assertEquals(List.of(1L), desk.posted);
        assertEquals(List.of(1L), run.rows().rows().stream().map(Fixed::id).toList());
        assertFalse(run.runningProperty().get());
    }

    @Test
    void aRunThatIsStoppedBeforeItBeganDoesNothing() {
        desk.add(1, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        model.fixEvery();
        run.cancel();
        work.runAll();
        assertTrue(run.reportProperty().get().isCancelled());
        assertEquals(List.of(), desk.posted);
    }

    @Test
    void aRunThatBreaksOffSaysSoAndCanBeBegunAgain() {
        desk.add(1, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        desk.isDown = true;
        model.fixEvery();
        work.runAll();
        assertFalse(run.failureProperty().get().isEmpty());
        assertNull(run.reportProperty().get());
        desk.isDown = false;
        model.fixEvery();
        work.runAll();
        assertEquals(List.of(1L), desk.posted);
        assertTrue(run.failureProperty().get().isEmpty());
    }

    @Test
    void aRunThatTheStoreLeavesSaysHowFarItCame() {
        desk.add(1, Need.NOT_CREDITED, 100);
        desk.add(2, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        desk.goesAfter = 1;
        model.fixEvery();
        work.runAll();
        assertTrue(
                run.failureProperty().get().contains("Looked at before: 1."),
                run.failureProperty().get());
        assertEquals(List.of(1L), desk.posted);
    }

    @Test
    void aStoreThatIsAwayIsSaidWhereTheRowsWouldBe() {
        desk.isDown = true;
        QueueViewModel model = shown(Role.SUPPORT);
        assertEquals(LoadState.FAILED, model.rows().stateProperty().get());
    }

    /** What was counted before may be fixed by now. */
    @Test
    void aStoreThatGoesAwayLeavesNoNumbersBehindToActOn() {
        desk.add(1, Need.NOT_CREDITED, 100);
        QueueViewModel model = shown(Role.SUPPORT);
        desk.isDown = true;
        model.reload();
        work.runAll();
        assertNull(model.countsProperty().get());
        assertEquals(0, model.count());
        desk.isDown = false;
        model.reload();
        work.runAll();
        assertEquals(1, model.count());
        assertEquals(LoadState.FILLED, model.rows().stateProperty().get());
    }

    @Test
    void aStoreThatIsBackBeginsWithTheMostUrgentNeedAllTheSame() {
        desk.add(1, Need.DISPUTED, 100);
        desk.isDown = true;
        QueueViewModel model = shown(Role.SUPPORT);
        desk.isDown = false;
        model.reload();
        work.runAll();
        assertEquals(Need.DISPUTED, model.needProperty().get());
        assertEquals(List.of(1L), model.rows().rows().stream().map(Receipt::id).toList());
    }
}
