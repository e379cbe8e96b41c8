package org.creditdesk.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.problem.Problem;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;
import org.junit.jupiter.api.Test;

class CompensationViewModelTest {
    private static final Reason GOODWILL = new Reason("GOODWILL", "Goodwill", false);
    private static final Reason BILLING = new Reason("BILLING_ERROR", "Billed wrongly", true);

    private final Toasts toasts = new Toasts();
    private final Desk desk = new Desk();
    private int reloads;

    /** Refuses above 200, and loses the first {@code outages} postings on the way. */
    private static final class Desk implements Giver {
        private final List<Compensation> received = new ArrayList<>();
        private int outages;

        @Override
        public List<Reason> reasons() {
            return List.of(GOODWILL, BILLING);
        }

        @Override
        public Preview preview(Compensation wanted) {
            return wanted.credits() > 200
                    ? Preview.refused(40, "Above your limit.")
                    : Preview.allowed(40, 40 + wanted.credits());
        }

        @Override
        public Adjusted give(Compensation wanted) {
            received.add(wanted);
            if (outages-- > 0) {
                throw Problem.store("STORE_BUSY", null);
            }
            return new Adjusted(new EntryId(wanted.accountId(), 2), 40 + wanted.credits(), null, null, false);
        }
    }

    private CompensationViewModel model(WorkRunner runner, boolean permitted) {
        var header = new AccountHeader(
                7,
                "Ana",
                "ana@studio.example",
                "DE",
                null,
                null,
                null,
                AccountStatus.ACTIVE,
                List.of(),
                Instant.EPOCH,
                null,
                40,
                1,
                List.of());
        return new CompensationViewModel(
                runner, desk, permitted, new SimpleObjectProperty<>(header), toasts, () -> reloads++);
    }

    private static CompensationForm fill(CompensationViewModel model, String credits, Reason reason) {
        model.open();
        CompensationForm form = model.formProperty().get();
        form.credits.set(credits);
        form.reason.set(reason);
        return form;
    }

    @Test
    void theButtonSaysWhatItWillDoAndThePreviewWhatComesOfIt() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        fill(model, "150", GOODWILL);
        assertEquals(
                "Give 150 credits to ana@studio.example", model.verbProperty().get());
        assertEquals(Preview.allowed(40, 190), model.previewProperty().get());
        assertEquals("", model.obstacleProperty().get());
    }

    @Test
    void givingTellsReloadsAndBeginsAnew() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        fill(model, "150", GOODWILL);
        model.give();
        assertEquals(1, toasts.visible().size());
        assertEquals(1, reloads);
        assertNull(model.formProperty().get());
        assertFalse(model.openProperty().get());
    }

    @Test
    void aDoubleClickPostsOnce() {
        var runner = new ManualWorkRunner();
        CompensationViewModel model = model(runner, true);
        fill(model, "150", GOODWILL);
        runner.finish(runner.started() - 1);
        model.give();
        model.give();
        runner.finish(runner.started() - 1);
        assertEquals(1, desk.received.size());
    }

    @Test
    void aFailureKeepsTheFormAndTheRetryIsTheSameRequest() {
        desk.outages = 1;
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        CompensationForm form = fill(model, "150", GOODWILL);
        form.internalNote.set("called twice");
        model.give();
        assertEquals(form, model.formProperty().get());
        assertTrue(model.openProperty().get());
        assertTrue(model.failureProperty().get().isExpected());
        model.give();
        assertEquals(2, desk.received.size());
        assertEquals(desk.received.get(0), desk.received.get(1));
        assertEquals("called twice", desk.received.get(1).because().internalNote());
    }

    @Test
    void theNextFormIsAnotherRequest() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        List<UUID> requests = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            fill(model, "10", GOODWILL);
            model.give();
            requests.add(desk.received.get(i).requestId());
        }
        assertNotEquals(requests.get(0), requests.get(1));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsPosted() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        CompensationForm form = fill(model, "12 apples", BILLING);
        assertEquals(
                "How many credits? A whole number above zero.",
                model.obstacleProperty().get());
        form.credits.set("120");
        assertEquals(
                "This reason needs the help desk’s ticket.",
                model.obstacleProperty().get());
        model.give();
        assertTrue(desk.received.isEmpty());
        form.ticket.set("HD-1");
        assertEquals("", model.obstacleProperty().get());
    }

    @Test
    void aRefusalIsShownBeforeItIsTried() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        fill(model, "201", GOODWILL);
        assertEquals("Above your limit.", model.obstacleProperty().get());
        assertTrue(model.refusedProperty().get());
        model.give();
        assertTrue(desk.received.isEmpty());
    }

    @Test
    void aRoleThatMayNotGiveIsToldSo() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), false);
        fill(model, "10", GOODWILL);
        model.give();
        assertFalse(model.obstacleProperty().get().isEmpty());
        assertTrue(desk.received.isEmpty());
    }

    @Test
    void aFormThatWasClosedHalfFilledIsAsItWasLeft() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        CompensationForm form = fill(model, "10", GOODWILL);
        model.close();
        model.open();
        assertEquals(form, model.formProperty().get());
    }

    @Test
    void moneyIsNeverGuessedFromADecimal() {
        CompensationViewModel model = model(new SameThreadWorkRunner(), true);
        CompensationForm form = fill(model, "1.5", GOODWILL);
        assertEquals(0, form.amount());
        form.credits.set("1,250");
        assertEquals(1_250, form.amount());
    }
}
