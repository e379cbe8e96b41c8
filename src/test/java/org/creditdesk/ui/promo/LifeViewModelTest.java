package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.junit.jupiter.api.Test;

/** Nothing happens to a batch before it was shown and confirmed, and what can be undone is. */
class LifeViewModelTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MemoryPromotions promotions = new MemoryPromotions();
    private final List<LifeViewModel.Asked> questions = new ArrayList<>();
    private MemoryLife life;
    private LifeViewModel model;
    private GoingOnViewModel unfinished;

    private void open(long hit, Member member, BatchState state) {
        promotions.campaign("Spring sale", ZONE);
        promotions.generate(
                new BatchPlan(
                        UUID.randomUUID(),
                        "Spring sale",
                        CodeKind.PROMO,
                        5_000,
                        150,
                        "",
                        "",
                        List.of(),
                        null,
                        MemoryPromotions.NOW.plusSeconds(86_400),
                        1,
                        1,
                        true),
                Progress.NONE);
        promotions.batches.set(0, TestBatches.in(state, promotions.batch(1)));
        life = new MemoryLife(promotions, hit);
        var runner = new SameThreadWorkRunner();
        model = new LifeViewModel(
                life, runner, member, UUID::randomUUID, ZONE, 1, () -> model.show(promotions.batch(1)));
        unfinished = new GoingOnViewModel(
                life, new Jobs(runner), member, () -> model.show(promotions.batch(1)), model::tell);
        model.show(promotions.batch(1));
    }

    @Test
    void what_would_be_hit_is_said_before_anything_happens() {
        open(812, Members.MIA, BatchState.ACTIVE);
        model.prepare(LifeAction.PAUSE, null, questions::add);
        assertEquals(List.of(), life.asked);
        LifeViewModel.Asked asked = questions.get(0);
        assertEquals("Pause 812 codes", asked.question().verb());
        assertNull(asked.typed());
        assertTrue(asked.question().text().contains("7 codes without a use left, and 2 codes revoked singly"));
        assertTrue(
                asked.question().text().contains("121,800 credits"),
                asked.question().text());
        model.carryOut(asked);
        assertNull(life.asked.get(0).confirmed());
        assertEquals(BatchState.PAUSED, model.batchProperty().get().state());
        assertTrue(model.resultProperty().get().good());
        assertTrue(
                model.standingProperty().get().startsWith("Paused"),
                model.standingProperty().get());
        assertTrue(model.standingProperty().get().contains("mia"));
    }

    @Test
    void more_than_a_thousand_want_their_number_typed() {
        open(4_812, Members.MIA, BatchState.ACTIVE);
        model.prepare(LifeAction.REVOKE, null, questions::add);
        assertEquals("4812", questions.get(0).typed());
        assertTrue(questions.get(0).question().dangerous());
        model.carryOut(questions.get(0));
        assertEquals(4_812L, life.asked.get(0).confirmed());
    }

    @Test
    void the_last_change_is_undone() {
        open(5, Members.MIA, BatchState.ACTIVE);
        assertNull(model.undoableProperty().get());
        model.prepare(LifeAction.END, null, model::carryOut);
        assertNotNull(model.undoableProperty().get());
        model.undo();
        assertEquals(BatchState.ACTIVE, model.batchProperty().get().state());
        assertNull(model.undoableProperty().get());
        assertEquals(2, model.changes().size());
        model.undo();
        assertEquals(2, model.changes().size());
    }

    @Test
    void what_cannot_be_done_says_why_and_asks_nothing() {
        open(5, Members.MIA, BatchState.ENDED);
        assertEquals("The batch is ended.", model.blocked(LifeAction.PAUSE));
        assertNull(model.blocked(LifeAction.REVOKE));
        model.prepare(LifeAction.PAUSE, null, questions::add);
        model.extend();
        assertEquals(List.of(), questions);
        assertNull(model.extendingProperty().get());
    }

    @Test
    void a_batch_without_an_end_has_nothing_to_extend() {
        open(5, Members.MIA, BatchState.ACTIVE);
        model.show(TestBatches.until(null, promotions.batch(1)));
        assertNotNull(model.blocked(LifeAction.EXTEND));
        assertNull(model.blocked(LifeAction.PAUSE));
    }

    @Test
    void whoever_may_not_change_batches_is_told_why() {
        open(5, Members.SAM, BatchState.ACTIVE);
        for (LifeAction action : LifeAction.values()) {
            assertTrue(model.blocked(action).contains("Support"));
            model.prepare(action, null, questions::add);
        }
        model.prepareRevocation(List.of("A"), questions::add);
        assertEquals(List.of(), questions);
        assertFalse(unfinished.canCancel(promotions.batch(1)));
    }

    @Test
    void a_later_end_is_entered_in_the_campaigns_zone() {
        open(5, Members.MIA, BatchState.ACTIVE);
        model.extend();
        var fields = model.extendingProperty().get();
        assertEquals(LocalDate.of(2026, 3, 2), fields.endDateProperty().get());
        fields.endDateProperty().set(LocalDate.of(2026, 4, 1));
        fields.endTimeProperty().set("00:00");
        model.prepareExtension(questions::add);
        model.carryOut(questions.get(0));
        assertEquals("2026-03-31T22:00:00Z", life.asked.get(0).ends().toString());
        assertNull(model.extendingProperty().get());
    }

    @Test
    void picked_codes_are_revoked_after_they_were_shown() {
        open(5, Members.MIA, BatchState.ACTIVE);
        model.prepareRevocation(List.of("A", "B"), questions::add);
        assertEquals("Revoke 2 codes", questions.get(0).question().verb());
        assertTrue(questions.get(0).question().text().contains("1 code (Redeemed; stays redeemed)"));
        assertEquals(List.of(), life.revoked);
        model.carryOut(questions.get(0));
        assertEquals(List.of(List.of("A", "B")), life.revoked);
    }

    @Test
    void nothing_picked_asks_and_revokes_nothing() {
        open(5, Members.MIA, BatchState.ACTIVE);
        model.prepareRevocation(List.of(), questions::add);
        assertEquals(List.of(), questions);
        assertFalse(model.resultProperty().get().good());
        assertEquals(List.of(), life.revoked);
    }

    @Test
    void a_failure_is_said_and_the_batch_loaded_again() {
        open(5, Members.MIA, BatchState.ACTIVE);
        model.prepare(LifeAction.PAUSE, null, questions::add);
        life.failure = MemoryLife.busy();
        model.carryOut(questions.get(0));
        assertFalse(model.resultProperty().get().good());
        assertFalse(model.workingProperty().get());
        assertEquals(BatchState.ACTIVE, model.batchProperty().get().state());
    }

    @Test
    void unfinished_batches_are_gone_on_with_or_given_up() {
        open(5, Members.MIA, BatchState.ACTIVE);
        Batch finished = promotions.batch(1);
        assertFalse(unfinished.canGoOn(finished));
        assertFalse(unfinished.canCancel(finished));
        Batch generating = TestBatches.of(BatchState.GENERATING, Approval.NOT_NEEDED, null, 2_000, finished);
        assertTrue(unfinished.canGoOn(generating));
        unfinished.goOn(generating);
        unfinished.cancel(generating);
        assertEquals(List.of(1L), life.resumed);
        assertEquals(List.of(1L), life.cancelled);
        assertTrue(LifeWords.standing(generating, null).contains("2,000 of 5,000 codes"));
        assertFalse(unfinished.canGoOn(TestBatches.draft(Approval.PENDING, finished)));
        assertTrue(unfinished.canGoOn(TestBatches.draft(Approval.APPROVED, finished)));
        Batch rejected = TestBatches.draft(Approval.REJECTED, finished);
        assertFalse(unfinished.canGoOn(rejected));
        assertTrue(LifeWords.standing(rejected, null).endsWith("Twice the budget of the campaign."));
        Batch removing = TestBatches.of(BatchState.CANCELLED, Approval.NOT_NEEDED, null, 10, finished);
        assertTrue(unfinished.canGoOn(removing));
    }
}
