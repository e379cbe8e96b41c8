package org.creditdesk.ui.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Cause;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.ClawBackStep;
import org.creditdesk.reconcile.Overcredited;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

/** The button says what will happen to the credits, a run happens once, and what waits is not asked for again. */
class SheetViewModelTest {
    private static final EntryId GRANT = new EntryId(7, 3);

    private final QueuedWork work = new QueuedWork();
    private final List<ClawBackStep> steps = new ArrayList<>();
    private List<Overcredited> overcredited = List.of();
    private String approval;
    private Problem refusal;
    private int runs;
    private int requested;

    /** 500 credits of which 120 are spent; a run takes the 380 that are left, or asks for them. */
    private final SheetDesk desk = new SheetDesk() {
        @Override
        public ShownSheet sheet(long receiptId) {
            if (refusal != null) {
                throw refusal;
            }
            return new ShownSheet(now(), approval);
        }

        @Override
        public ClawBackSheet run(long receiptId) {
            runs++;
            steps.add(approval == null ? step(new EntryId(7, 9), null) : step(null, 12L));
            return now();
        }
    };

    private ClawBackSheet now() {
        boolean isNew = steps.isEmpty();
        long taken = isNew || approval != null ? 0 : 380;
        long waiting = isNew || approval == null ? 0 : 380;
        return sheet(500, 120, 500, taken, waiting, isNew ? 380 : 0, 120, 0, !isNew, null);
    }

    private ClawBackSheet sheet(
            long granted,
            long spent,
            long due,
            long taken,
            long waiting,
            long collectable,
            long uncollected,
            long back,
            boolean isSeen,
            Dispute dispute) {
        var receipt = new Receipt(
                5,
                "stripe",
                "pi_5",
                "ana@studio.example",
                7L,
                1_000,
                "EUR",
                500,
                Receipt.State.REFUNDED,
                Instant.EPOCH,
                7L,
                3L,
                dispute == null ? 1_000 : 0,
                dispute,
                null);
        return new ClawBackSheet(
                receipt,
                "ana@studio.example",
                GRANT,
                granted,
                spent,
                0,
                due,
                taken,
                waiting,
                collectable,
                uncollected,
                back,
                isSeen,
                overcredited,
                steps);
    }

    private static ClawBackStep step(EntryId entry, Long request) {
        return new ClawBackStep(
                1,
                Cause.REFUND,
                500,
                380,
                120,
                GRANT,
                1_000,
                null,
                "sam",
                Instant.EPOCH,
                entry,
                entry == null ? 0 : -380,
                null,
                request,
                request == null ? null : RequestState.PENDING);
    }

    private SheetViewModel shown(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        var model = new SheetViewModel(desk, work, member, 5, () -> requested++);
        model.reload();
        work.runAll();
        return model;
    }

    private static String verb(SheetViewModel model) {
        return SheetWords.verb(model.shownProperty().get());
    }

    @Test
    void aRunHappensOnceAndIsWrittenDown() {
        SheetViewModel model = shown(Role.SUPPORT);
        assertEquals("Take 380 credits back from ana@studio.example, write 120 down as uncollected", verb(model));
        model.run();
        model.run();
        work.runAll();
        assertEquals(1, runs);
        assertEquals("380 credits taken back.", model.doneProperty().get());
        assertEquals(1, model.steps().rows().size());
        assertFalse(model.runnableProperty().get());
        assertEquals("Nothing to do", verb(model));
        assertEquals(0, requested);
    }

    @Test
    void whatIsAboveTheLimitIsAskedForOnce() {
        approval = "Above your limit.";
        SheetViewModel model = shown(Role.SUPPORT);
        assertTrue(verb(model).startsWith("Ask for approval: Take 380"), verb(model));
        model.run();
        work.runAll();
        assertEquals(1, requested);
        assertFalse(model.runnableProperty().get());
        assertTrue(
                model.doneProperty().get().startsWith("380 credits wait"),
                model.doneProperty().get());
    }

    @Test
    void whoMayNotCorrectReadsItAndRunsNothing() {
        SheetViewModel model = shown(Role.AUDITOR);
        assertNotNull(model.noPermission());
        model.run();
        work.runAll();
        assertEquals(0, runs);
        assertNotNull(model.shownProperty().get());
    }

    @Test
    void aReceiptThatIsGoneSaysSo() {
        refusal = Problem.notFound("NO_SUCH_RECEIPT", "5");
        SheetViewModel model = shown(Role.SUPPORT);
        assertEquals(refusal.getMessage(), model.failureProperty().get());
        assertNull(model.shownProperty().get());
        refusal = null;
        model.reload();
        work.runAll();
        assertEquals("", model.failureProperty().get());
    }

    @Test
    void aWonDisputeSaysWhatGoesBack() {
        ClawBackSheet won = sheet(500, 0, 0, 500, 0, 0, 0, 500, false, Dispute.WON);
        assertEquals("Give 500 credits back to ana@studio.example", SheetWords.verb(new ShownSheet(won, null)));
        assertTrue(SheetWords.about(won).contains("500 credits"), SheetWords.about(won));
    }

    @Test
    void whatCannotBeHadIsWrittenDownAndNotTaken() {
        ClawBackSheet spent = sheet(500, 500, 500, 0, 0, 0, 500, 0, false, Dispute.LOST);
        assertEquals("Write 500 credits down as uncollected", SheetWords.verb(new ShownSheet(spent, null)));
    }

    @Test
    void whatOthersGotByMistakeIsTakenToo() {
        overcredited = List.of(new Overcredited(9, "ben@studio.example", 100, 60, 0, 30));
        ClawBackSheet mistake = sheet(500, 0, 0, 0, 0, 0, 0, 0, true, null);
        assertTrue(mistake.isOpen());
        assertEquals("Take 30 credits back from ben@studio.example", SheetWords.verb(new ShownSheet(mistake, null)));
        ClawBackSheet both = sheet(500, 120, 500, 0, 0, 380, 120, 0, false, null);
        assertEquals(
                "Take 410 credits back from 2 accounts, write 120 down as uncollected",
                SheetWords.verb(new ShownSheet(both, null)));
        overcredited = List.of(new Overcredited(9, "ben@studio.example", 100, 70, 30, 0));
        ClawBackSheet waiting = sheet(500, 0, 0, 0, 0, 0, 0, 0, true, null);
        assertFalse(waiting.isOpen());
        assertTrue(SheetWords.note(new ShownSheet(waiting, null), null).contains("somebody else"));
    }
}
