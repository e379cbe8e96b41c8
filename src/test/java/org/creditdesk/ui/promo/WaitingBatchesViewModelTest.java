package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingBatchesViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryPromotions promotions = new MemoryPromotions();
    private int counted;

    @BeforeEach
    void three() {
        promotions.campaign("Spring sale", ZoneId.of("UTC"));
        for (long count : new long[] {400_000, 500_000, 600_000}) {
            promotions.generate(
                    new BatchPlan(
                            UUID.randomUUID(),
                            "Spring sale",
                            CodeKind.PROMO,
                            count,
                            150,
                            "",
                            "",
                            List.of(),
                            null,
                            null,
                            1,
                            1,
                            true),
                    Progress.NONE);
        }
    }

    private WaitingBatchesViewModel model(Member member) {
        var model =
                new WaitingBatchesViewModel(promotions, work, member, new Toasts(), UUID::randomUUID, () -> counted++);
        model.load();
        work.runAll();
        return model;
    }

    @Test
    void it_begins_with_the_first_and_says_what_approving_will_do() {
        WaitingBatchesViewModel model = model(Members.SURI);
        assertEquals(3, model.rows().rows().size());
        assertEquals("Approve 60,000,000 credits", model.standProperty().get().verb());
        assertTrue(model.standProperty().get().canDecide());
        assertNotNull(model.oddsProperty().get());
    }

    @Test
    void an_approved_batch_leaves_the_queue_and_the_next_comes_into_sight() {
        WaitingBatchesViewModel model = model(Members.SURI);
        model.approve();
        model.approve();
        work.runAll();
        assertEquals(Approval.APPROVED, promotions.batch(1).approval());
        assertEquals(Approval.PENDING, promotions.batch(2).approval());
        assertEquals(2, model.selectedProperty().get().id());
        assertEquals(2, counted);
        model.select(promotions.batch(3));
        model.approve();
        work.runAll();
        assertEquals(2, model.selectedProperty().get().id());
        model.approve();
        work.runAll();
        assertNull(model.selectedProperty().get());
    }

    @Test
    void rejecting_needs_a_word_why() {
        WaitingBatchesViewModel model = model(Members.SURI);
        model.reject();
        model.whyProperty().set("  ");
        model.reject();
        work.runAll();
        assertEquals(Approval.PENDING, promotions.batch(1).approval());
        model.whyProperty().set("Too many for the spring.");
        model.reject();
        work.runAll();
        assertEquals(List.of("Too many for the spring."), promotions.rejections);
        assertEquals("", model.whyProperty().get());
        assertEquals(2, model.selectedProperty().get().id());
    }

    @Test
    void whoever_designed_it_and_whoever_may_not_are_told_why_they_cannot_decide() {
        WaitingBatchesViewModel maker = model(Members.MIA);
        assertEquals(
                "You designed this batch, so somebody else decides.",
                maker.standProperty().get().obstacle());
        assertTrue(model(Members.SAM).standProperty().get().obstacle().contains("Sam"));
        maker.approve();
        maker.whyProperty().set("Why not");
        maker.reject();
        work.runAll();
        assertEquals(Approval.PENDING, promotions.batch(1).approval());
    }

    @Test
    void a_failure_is_said_and_the_batch_stays_in_sight() {
        WaitingBatchesViewModel model = model(Members.SURI);
        promotions.failure = MemoryPromotions.problem();
        model.approve();
        work.runAll();
        assertNotNull(model.failureProperty().get());
        assertEquals(1, model.selectedProperty().get().id());
        assertFalse(model.busyProperty().get());
        promotions.failure = null;
        model.approve();
        work.runAll();
        assertEquals(Approval.APPROVED, promotions.batch(1).approval());
    }

    @Test
    void the_requests_screen_leads_there_while_some_wait() {
        var navigator = new Navigator();
        var bar = new WaitingBarViewModel(promotions, work, navigator);
        bar.load();
        work.runAll();
        assertEquals(
                "3 batches of codes wait for a second person",
                bar.wordsProperty().get());
        bar.open();
        assertEquals(Screen.WAITING_BATCHES, navigator.current().screen());
        for (long id = 1; id <= 3; id++) {
            promotions.approve(UUID.randomUUID(), id);
        }
        bar.load();
        work.runAll();
        assertEquals("", bar.wordsProperty().get());
    }

    @Test
    void what_was_interrupted_is_offered_to_whoever_may_go_on_with_it() {
        promotions.become(2, BatchState.GENERATING, Approval.APPROVED, 120_000);
        var navigator = new Navigator();
        var offered = new UnfinishedViewModel(promotions, work, navigator, Members.MIA);
        offered.load();
        work.runAll();
        assertEquals("1 batch was left unfinished", UnfinishedViewModel.title(offered.batches()));
        assertTrue(UnfinishedViewModel.line(offered.batches().get(0))
                .startsWith("120,000 of 500,000 codes for Spring sale are stored"));
        offered.open(offered.batches().get(0));
        assertEquals(PromoRoutes.unfinished(2), navigator.current());
        var support = new UnfinishedViewModel(promotions, work, navigator, Members.SAM);
        support.load();
        work.runAll();
        assertTrue(support.batches().isEmpty());
    }
}
