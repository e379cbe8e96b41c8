package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerationViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryPromotions promotions = new MemoryPromotions();
    private final Navigator navigator = new Navigator();
    private final Jobs jobs = new Jobs(work);
    private long nanos;
    private final Generations generations = new Generations(promotions, jobs, () -> nanos);

    @BeforeEach
    void campaign() {
        promotions.campaign("Spring sale", ZoneId.of("UTC"));
    }

    private Generation started() {
        return generations.start(plan(40_000));
    }

    private static BatchPlan plan(long count) {
        return new BatchPlan(
                UUID.randomUUID(),
                "Spring sale",
                CodeKind.PROMO,
                count,
                150,
                "",
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true);
    }

    private GenerationViewModel shown(Generation generation) {
        var model = new GenerationViewModel(promotions, generations, work, navigator, Members.MIA, generation, null);
        model.watch();
        return model;
    }

    @Test
    void it_says_how_fast_and_how_long() {
        GenerationViewModel model = shown(started());
        promotions.whileGenerating = done -> {
            if (done == 20_000) {
                assertEquals("20,000 of 40,000 codes", model.figuresProperty().get());
                assertEquals("10,000 a second · 2 s left", model.paceProperty().get());
                assertEquals(0.5, model.shareProperty().get());
            }
            nanos += 100_000_000;
        };
        work.runAll();
        assertEquals(Generation.State.DONE, model.stateProperty().get());
    }

    @Test
    void when_it_is_done_it_shows_the_seal_and_leads_on_to_the_batch() {
        GenerationViewModel model = shown(started());
        work.runAll();
        assertEquals(Generation.State.DONE, model.stateProperty().get());
        assertTrue(model.sealProperty().get().startsWith("Seal 5c1d"));
        model.openBatch();
        assertEquals(Route.batch(1), navigator.current());
    }

    @Test
    void what_waits_for_approval_is_shown_as_its_batch() {
        Generation generation = generations.start(plan(400_000));
        shown(generation);
        work.runAll();
        assertEquals(Generation.State.WAITING, generation.state());
        assertEquals(Route.batch(1), navigator.current());
    }

    private GenerationViewModel interrupted() {
        promotions.generate(plan(40_000), Progress.NONE);
        promotions.become(1, BatchState.GENERATING, Approval.NOT_NEEDED, 12_000);
        return of(1L, Members.MIA);
    }

    private GenerationViewModel of(Long batchId, Member member) {
        var model = new GenerationViewModel(promotions, generations, work, navigator, member, null, batchId);
        model.watch();
        work.runAll();
        return model;
    }

    @Test
    void one_that_another_desk_left_half_done_says_how_far_it_is_and_goes_on() {
        GenerationViewModel model = interrupted();
        assertEquals(Generation.State.INTERRUPTED, model.stateProperty().get());
        assertTrue(model.figuresProperty().get().startsWith("12,000 of 40,000 codes are stored, the last of them on"));
        assertEquals(0.3, model.shareProperty().get());
        model.resume();
        assertEquals(Generation.State.RUNNING, model.stateProperty().get());
        work.runAll();
        assertEquals(Generation.State.DONE, model.stateProperty().get());
        assertEquals(40_000, promotions.batches.get(0).generated());
    }

    @Test
    void one_that_another_desk_left_half_done_can_be_cancelled() {
        GenerationViewModel model = interrupted();
        model.cancel();
        assertEquals(Generation.State.CANCELLING, model.stateProperty().get());
        work.runAll();
        assertEquals(
                "12,000 codes had been made and were removed; none of them can be redeemed.",
                model.figuresProperty().get());
        assertEquals(BatchState.CANCELLED, promotions.batches.get(0).state());
    }

    @Test
    void whoever_may_not_generate_can_only_look() {
        interrupted();
        GenerationViewModel model = of(1L, Members.SAM);
        model.resume();
        model.cancel();
        work.runAll();
        assertEquals(Generation.State.INTERRUPTED, model.stateProperty().get());
        assertTrue(model.adviceProperty().get().contains("Sam"));
    }

    @Test
    void one_that_was_finished_meanwhile_is_shown_as_its_batch() {
        promotions.generate(plan(40_000), Progress.NONE);
        of(1L, Members.MIA);
        assertEquals(Route.batch(1), navigator.current());
    }

    @Test
    void it_goes_on_when_its_screen_is_left_and_does_not_pull_anybody_back() {
        shown(started()).leave();
        navigator.go(Route.to(Screen.FIND));
        assertEquals(1, jobs.running().size());
        work.runAll();
        assertEquals(Screen.FIND, navigator.current().screen());
        assertEquals(BatchState.ACTIVE, promotions.batches.get(0).state());
    }

    @Test
    void cancelling_says_what_it_removed() {
        Generation generation = started();
        GenerationViewModel model = shown(generation);
        promotions.whileGenerating = done -> {
            if (done == 12_000) {
                model.cancel();
            }
        };
        work.runAll();
        assertEquals(Generation.State.CANCELLED, model.stateProperty().get());
        assertEquals(
                "12,000 codes had been made and were removed; none of them can be redeemed.",
                model.figuresProperty().get());
        assertTrue(jobs.running().isEmpty());
    }

    @Test
    void a_failure_is_said_and_can_be_gone_on_from() {
        promotions.failure = MemoryPromotions.problem();
        GenerationViewModel model = shown(started());
        work.runAll();
        assertEquals(Generation.State.FAILED, model.stateProperty().get());
        assertTrue(model.figuresProperty().get().startsWith("The store is too busy"));
        promotions.failure = null;
        model.resume();
        work.runAll();
        assertEquals(Generation.State.DONE, model.stateProperty().get());
    }
}
