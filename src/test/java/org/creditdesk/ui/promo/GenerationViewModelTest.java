package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.CodeKind;
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
        return generations.start(new BatchPlan(
                UUID.randomUUID(),
                "Spring sale",
                CodeKind.PROMO,
                40_000,
                150,
                "",
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true));
    }

    private GenerationViewModel shown(Generation generation) {
        var model = new GenerationViewModel(generations, navigator, generation);
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
    void it_opens_the_batch_when_it_is_done_and_still_in_sight() {
        shown(started());
        work.runAll();
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
