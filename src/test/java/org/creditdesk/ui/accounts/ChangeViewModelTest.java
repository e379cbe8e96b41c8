package org.creditdesk.ui.accounts;

import static org.creditdesk.ui.accounts.HandDesk.BILLING;
import static org.creditdesk.ui.accounts.HandDesk.GOODWILL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Correction;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;
import org.junit.jupiter.api.Test;

class ChangeViewModelTest {
    private static final ChangeTask COMPENSATE = ChangeTask.of(ChangeKind.COMPENSATE);
    private static final ChangeTask CORRECT = ChangeTask.of(ChangeKind.CORRECT);
    private static final ChangeTask REVERSE = new ChangeTask(ChangeKind.REVERSE, HandDesk.GIFT);

    private final Toasts toasts = new Toasts();
    private final HandDesk desk = new HandDesk();
    private int reloads;

    private ChangeViewModel model(WorkRunner runner, boolean permitted) {
        return new ChangeViewModel(
                runner,
                desk,
                permission -> permitted,
                new SimpleObjectProperty<>(HandDesk.header()),
                toasts,
                () -> reloads++);
    }

    private ChangeViewModel model() {
        return model(new SameThreadWorkRunner(), true);
    }

    private static ChangeForm fill(ChangeViewModel model, ChangeTask task, String credits, Reason reason) {
        model.open(task);
        ChangeForm form = model.formProperty().get();
        form.credits.set(credits);
        form.reason.set(reason);
        return form;
    }

    private static ChangeForm fill(ChangeViewModel model, String credits, Reason reason) {
        return fill(model, COMPENSATE, credits, reason);
    }

    private static ChangeState state(ChangeViewModel model) {
        return model.stateProperty().get();
    }

    @Test
    void theButtonSaysWhatItWillDoAndThePreviewWhatComesOfIt() {
        ChangeViewModel model = model();
        fill(model, "150", GOODWILL);
        assertEquals("Give 150 credits to ana@studio.example", state(model).verb());
        assertEquals(Preview.allowed(40, 190), state(model).preview());
        assertEquals("", state(model).obstacle());
    }

    @Test
    void givingTellsReloadsAndBeginsAnew() {
        ChangeViewModel model = model();
        fill(model, "150", GOODWILL);
        model.make();
        assertEquals(1, toasts.visible().size());
        assertEquals(1, reloads);
        assertNull(model.formProperty().get());
        assertFalse(model.openProperty().get());
    }

    @Test
    void aDoubleClickPostsOnce() {
        var runner = new ManualWorkRunner();
        ChangeViewModel model = model(runner, true);
        fill(model, "150", GOODWILL);
        runner.finish(runner.started() - 1);
        model.make();
        model.make();
        runner.finish(runner.started() - 1);
        assertEquals(1, desk.received.size());
    }

    @Test
    void aFailureKeepsTheFormAndTheRetryIsTheSameRequest() {
        desk.outages = 1;
        ChangeViewModel model = model();
        ChangeForm form = fill(model, "150", GOODWILL);
        form.internalNote.set("called twice");
        model.make();
        assertEquals(form, model.formProperty().get());
        assertTrue(model.openProperty().get());
        assertTrue(model.failureProperty().get().isExpected());
        model.make();
        assertEquals(2, desk.received.size());
        assertEquals(desk.received.get(0), desk.received.get(1));
        assertEquals("called twice", desk.received.get(1).because().internalNote());
    }

    @Test
    void theNextFormIsAnotherRequest() {
        ChangeViewModel model = model();
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            fill(model, "10", GOODWILL);
            model.make();
            requests.add(desk.received.get(i).requestId());
        }
        assertNotEquals(requests.get(0), requests.get(1));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsPosted() {
        ChangeViewModel model = model();
        ChangeForm form = fill(model, "12 apples", BILLING);
        assertEquals(
                "How many credits? A whole number above zero.", state(model).obstacle());
        form.credits.set("120");
        assertEquals("This reason needs the help desk’s ticket.", state(model).obstacle());
        model.make();
        assertTrue(desk.received.isEmpty());
        form.ticket.set("HD-1");
        assertEquals("", state(model).obstacle());
    }

    @Test
    void aboveTheLimitItBecomesARequest() {
        ChangeViewModel model = model();
        fill(model, "500", GOODWILL);
        assertEquals(HandDesk.APPROVAL, state(model).preview().approval());
        assertEquals(
                "Ask for approval of 500 credits for ana@studio.example",
                state(model).verb());
        model.make();
        assertEquals(
                "Request 12 waits for somebody else to approve it: +500 for ana@studio.example.",
                toasts.visible().get(0).text());
        assertEquals(1, reloads);
    }

    @Test
    void whatMayBeARepetitionIsShownAndDoesNotBlock() {
        desk.similar = List.of(HandDesk.OPEN);
        ChangeViewModel model = model();
        fill(model, "50", GOODWILL);
        assertEquals(List.of(HandDesk.OPEN), state(model).preview().similar());
        assertTrue(ChangeWords.similar(HandDesk.OPEN).startsWith("+50 asked for by sam on "));
        assertEquals("", state(model).obstacle());
    }

    @Test
    void whatIsGivenForAnIncidentNamesIt() {
        ChangeViewModel model = model();
        fill(model, "50", GOODWILL).incident.set(model.incidents().get(0));
        model.make();
        assertEquals("Outage of May", desk.received.get(0).because().incident());
    }

    @Test
    void creditsCanEndWithADayInUtc() {
        ChangeViewModel model = model();
        fill(model, "50", GOODWILL).lastDay.set(LocalDate.of(2027, 3, 31));
        model.make();
        assertEquals(Instant.parse("2027-04-01T00:00:00Z"), ((Compensation) desk.received.get(0)).expires());
    }

    @Test
    void aCorrectionTakesAndSaysSo() {
        ChangeViewModel model = model();
        ChangeForm form = fill(model, CORRECT, "-30", GOODWILL);
        assertEquals("Take 30 credits from ana@studio.example", state(model).verb());
        assertEquals(10, state(model).preview().after());
        form.credits.set("\u221230");
        assertEquals(-30, form.amount());
        form.credits.set("+30");
        assertEquals("Add 30 credits to ana@studio.example", state(model).verb());
        model.make();
        assertEquals(30, ((Correction) desk.received.get(0)).amount());
    }

    @Test
    void takingMoreThanThereIsIsRefusedWithTheNumbersWhileTyping() {
        ChangeViewModel model = model();
        fill(model, CORRECT, "-50", null);
        assertEquals(
                "The account holds 40 credits, and 50 would be taken.",
                state(model).obstacle());
        assertTrue(state(model).refused());
        assertNull(desk.foreseen.get(desk.foreseen.size() - 1).because().reason());
    }

    @Test
    void creditsThatAreTakenDoNotExpire() {
        ChangeViewModel model = model();
        ChangeForm form = fill(model, CORRECT, "30", GOODWILL);
        form.lastDay.set(LocalDate.of(2027, 3, 31));
        form.credits.set("-30");
        assertFalse(form.canExpire());
        model.make();
        assertNull(((Correction) desk.received.get(0)).expires());
    }

    @Test
    void ofAPartlySpentGrantTheRestIsVoidedInsteadForTheSameReason() {
        ChangeViewModel model = model();
        fill(model, REVERSE, "", GOODWILL).internalNote.set("wrong account");
        assertEquals(HandDesk.SPENT, state(model).obstacle());
        assertEquals("Void the 40 that are left", state(model).alternative());
        assertTrue(model.aboutProperty().getValue().contains("It gave 100 credits: 60 are used up, 40 are left."));
        model.make();
        assertTrue(desk.received.isEmpty());
        model.takeAlternative();
        assertEquals("Void 40 credits of ana@studio.example", state(model).verb());
        model.make();
        var posted = (Voiding) desk.received.get(0);
        assertEquals(HandDesk.GIFT, posted.grant());
        assertEquals("wrong account", posted.because().internalNote());
    }

    @Test
    void aRoleThatMayNotGiveIsToldSo() {
        ChangeViewModel model = model(new SameThreadWorkRunner(), false);
        fill(model, "10", GOODWILL);
        model.make();
        assertFalse(state(model).obstacle().isEmpty());
        assertTrue(desk.received.isEmpty());
    }

    @Test
    void aFormThatWasClosedHalfFilledIsAsItWasLeft() {
        ChangeViewModel model = model();
        ChangeForm form = fill(model, "10", GOODWILL);
        model.close();
        fill(model, CORRECT, "-5", GOODWILL);
        model.open(COMPENSATE);
        assertEquals(form, model.formProperty().get());
    }

    @Test
    void moneyIsNeverGuessedFromADecimal() {
        ChangeViewModel model = model();
        ChangeForm form = fill(model, "1.5", GOODWILL);
        assertEquals(0, form.amount());
        form.credits.set("1,250");
        assertEquals(1_250, form.amount());
    }
}
