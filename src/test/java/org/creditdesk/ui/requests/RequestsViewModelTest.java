package org.creditdesk.ui.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;
import org.junit.jupiter.api.Test;

class RequestsViewModelTest {
    private final MemoryRequests desk = new MemoryRequests();
    private final Toasts toasts = new Toasts();
    private int counts;

    private static Member member(String name, Role role) {
        return new Member(name, name, role, new Limits(null, null, null, null));
    }

    private RequestsViewModel model(WorkRunner runner, String name, Role role) {
        var model = new RequestsViewModel(runner, desk, member(name, role), toasts, () -> counts++);
        model.reload();
        return model;
    }

    private RequestsViewModel suri() {
        return model(new SameThreadWorkRunner(), "suri", Role.SUPERVISOR);
    }

    private static RequestStand stand(RequestsViewModel model) {
        return model.standProperty().get();
    }

    private static long selected(RequestsViewModel model) {
        return model.selectedProperty().get().id();
    }

    @Test
    void theQueueBeginsWithTheFirstAndSaysWhatApprovalWouldDo() {
        desk.ask("sam");
        desk.ask("sam");
        RequestsViewModel model = suri();
        assertEquals(1, selected(model));
        assertEquals(
                "Approve: give 500 credits to ana@studio.example", stand(model).verb());
        assertEquals(540, model.previewProperty().get().after());
        assertTrue(stand(model).canBeApproved());
    }

    @Test
    void aQueueIsWorkedOffWithoutLookingForTheNext() {
        desk.ask("sam");
        desk.ask("sam");
        desk.ask("sam");
        RequestsViewModel model = suri();
        model.select(desk.all.get(1));
        model.approve();
        assertEquals(3, selected(model));
        model.approve();
        assertEquals(1, selected(model));
        model.approve();
        assertEquals(3, desk.approvals);
        assertNull(model.selectedProperty().get());
        assertEquals(3, toasts.visible().size());
        assertEquals(4, counts, "the rail counts again after each decision");
    }

    @Test
    void nothingIsApprovedBeforeItIsKnownWhatItWouldDo() {
        desk.ask("sam");
        var runner = new ManualWorkRunner();
        RequestsViewModel model = model(runner, "suri", Role.SUPERVISOR);
        runner.finish(0);
        model.approve();
        assertEquals(2, runner.started(), "the queue and the preview, no approval");
        runner.finish(1);
        model.approve();
        model.approve();
        runner.finish(2);
        assertEquals(1, desk.approvals);
    }

    @Test
    void onesOwnRequestIsForSomebodyElseAndCanBeTakenBack() {
        desk.ask("suri");
        RequestsViewModel model = suri();
        assertNull(model.selectedProperty().get());
        model.choiceProperty().set(RequestChoice.MINE);
        assertEquals(1, selected(model));
        assertFalse(stand(model).canBeApproved());
        assertTrue(stand(model).obstacle().startsWith("This is your own request"));
        model.approve();
        assertEquals(0, desk.approvals);
        model.withdraw();
        assertEquals(RequestState.WITHDRAWN, desk.all.get(0).state());
        assertEquals(1, selected(model), "where all states are listed it stays in sight");
    }

    @Test
    void rejectingNeedsAWordWhy() {
        desk.ask("sam");
        RequestsViewModel model = suri();
        model.whyProperty().set("  ");
        model.reject();
        assertEquals(RequestState.PENDING, desk.all.get(0).state());
        model.whyProperty().set("Already refunded");
        model.reject();
        assertEquals("Already refunded", desk.all.get(0).why());
        assertEquals("", model.whyProperty().get());
    }

    @Test
    void whatWouldBeRefusedNowCannotBeApprovedButRejected() {
        desk.ask("sam");
        desk.full = true;
        RequestsViewModel model = suri();
        assertEquals("The account is blocked.", stand(model).obstacle());
        assertTrue(stand(model).refused());
        assertTrue(stand(model).rejectable());
    }

    @Test
    void whoWasTooLateReadsWhoWasFaster() {
        AdjustmentRequest request = desk.ask("sam");
        RequestsViewModel model = suri();
        desk.decide(request.id(), RequestState.APPROVED, null);
        model.approve();
        assertTrue(model.failureProperty().get().sentence().contains("otto"));
        model.reload();
        assertNull(model.selectedProperty().get());
    }

    @Test
    void freshDataKeepsWhatIsInSight() {
        desk.ask("sam");
        desk.ask("sam");
        RequestsViewModel model = suri();
        model.select(desk.all.get(1));
        model.whyProperty().set("half typed");
        desk.previewed.clear();
        model.reload();
        assertEquals(2, selected(model));
        assertEquals("half typed", model.whyProperty().get());
        assertEquals(List.of(2L), desk.previewed);
    }

    @Test
    void supportSeesWhatItAskedForAndAnAuditorEverything() {
        desk.ask("sam");
        desk.ask("sue");
        RequestsViewModel sam = model(new SameThreadWorkRunner(), "sam", Role.SUPPORT);
        assertEquals(1, sam.rows().rows().size());
        assertTrue(sam.seesOwnOnly());
        assertTrue(stand(sam).withdrawable());
        RequestsViewModel aldo = model(new SameThreadWorkRunner(), "aldo", Role.AUDITOR);
        assertEquals(2, aldo.rows().rows().size());
        assertFalse(stand(aldo).canBeApproved());
        assertFalse(stand(aldo).rejectable());
        assertEquals(540, aldo.previewProperty().get().after());
    }
}
