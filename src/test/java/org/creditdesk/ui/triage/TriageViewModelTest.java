package org.creditdesk.ui.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.triage.Judgement;
import org.creditdesk.triage.Message;
import org.creditdesk.triage.Verdict;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

/** The answer follows the message, and what was prepared is done once and for the message that is shown. */
class TriageViewModelTest {
    private static final Limits NONE = new Limits(null, null, null, null);
    private static final Member SAM = new Member("sam", "Sam", Role.SUPPORT, NONE);
    private static final Member ALDO = new Member("aldo", "Aldo", Role.AUDITOR, NONE);

    private final QueuedWork work = new QueuedWork();
    private final Navigator navigator = new Navigator();
    private final Toasts toasts = new Toasts();
    private final List<String> asked = new ArrayList<>();
    private int applied;
    private int requested;
    private boolean isCredited;
    private Problem refusal;
    private Fixed outcome = fixed(null, null);

    private final TriageDesk desk = new TriageDesk() {
        @Override
        public Judged judge(String message) {
            asked.add(message);
            return new Judged(judgement(isCredited), null);
        }

        @Override
        public Fixed apply(Judgement judgement) {
            if (refusal != null) {
                throw refusal;
            }
            applied++;
            isCredited = outcome.request() == null;
            return outcome;
        }
    };

    private static Fixed fixed(Long request, RequestState state) {
        return new Fixed(5, "pi_1", Remedy.CREDIT, request == null ? 500 : 0, request, state, null, null);
    }

    private static Judgement judgement(boolean isCredited) {
        Receipt receipt = new Receipt(
                5,
                "stripe",
                "pi_1",
                "ana@studio.example",
                7L,
                1_000,
                "EUR",
                500,
                Receipt.State.PAID,
                Instant.EPOCH,
                null,
                null);
        Fix fix = isCredited ? null : new Fix(Remedy.CREDIT, 500, 7L, "ana@studio.example");
        Need need = isCredited ? null : Need.NOT_CREDITED;
        var evidence = new Evidence(receipt, need, "ana@studio.example", List.of(), null, null, null, null, fix);
        return new Judgement(
                isCredited ? Verdict.CREDITED_LATE : Verdict.CHARGED_NOT_CREDITED,
                new Message(List.of(), List.of(), List.of(), List.of(), List.of()),
                account(),
                evidence,
                false,
                List.of(),
                List.of(),
                List.of(),
                "Sentence",
                "Reply");
    }

    private static AccountHeader account() {
        return new AccountHeader(
                7,
                "Ana",
                "ana@studio.example",
                "DE",
                null,
                Instant.EPOCH,
                null,
                AccountStatus.ACTIVE,
                List.of(),
                Instant.EPOCH,
                null,
                20,
                1,
                List.of());
    }

    private TriageViewModel model(Member member) {
        return new TriageViewModel(desk, work, navigator, member, toasts, () -> requested++);
    }

    private TriageViewModel asked(Member member) {
        TriageViewModel model = model(member);
        model.messageProperty().set("I paid, pi_1");
        work.runAll();
        return model;
    }

    @Test
    void asksForTheNewestTextOnlyAndForgetsAnEmptyOne() {
        TriageViewModel model = model(SAM);
        model.messageProperty().set("I pai");
        model.messageProperty().set("I paid, pi_1");
        assertTrue(model.workingProperty().get());
        work.runAll();
        assertEquals(List.of("I paid, pi_1"), asked);
        assertNotNull(model.judgedProperty().get());
        model.messageProperty().set("  ");
        work.runAll();
        assertNull(model.judgedProperty().get());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void doesWhatWasPreparedOnceAndAsksAgain() {
        TriageViewModel model = asked(SAM);
        assertTrue(model.fixableProperty().get());
        model.fix();
        model.fix();
        work.runAll();
        assertEquals(1, applied);
        assertEquals(500, model.fixedProperty().get().credits());
        assertEquals(
                Verdict.CREDITED_LATE, model.judgedProperty().get().judgement().verdict());
        assertFalse(model.fixableProperty().get());
    }

    @Test
    void fixesNothingWhileTheMessageIsBeingChanged() {
        TriageViewModel model = asked(SAM);
        model.messageProperty().set("Another message");
        assertFalse(model.fixableProperty().get());
        model.fix();
        work.runAll();
        assertEquals(0, applied);
    }

    @Test
    void tellsWhatWasDoneForAMessageThatIsGone() {
        TriageViewModel model = asked(SAM);
        model.fix();
        model.messageProperty().set("Another message");
        work.runAll();
        assertEquals(1, applied);
        assertNull(model.fixedProperty().get());
        assertEquals(1, toasts.visible().size());
    }

    @Test
    void aRequestIsCountedAmongThoseThatWait() {
        outcome = fixed(12L, RequestState.PENDING);
        TriageViewModel model = asked(SAM);
        model.fix();
        work.runAll();
        assertEquals(1, requested);
        assertTrue(model.fixedProperty().get().isWaiting());
    }

    @Test
    void aRefusedFixStaysAndSaysWhy() {
        refusal = Problem.refused("RECEIPT_CHANGED", "pi_1");
        TriageViewModel model = asked(SAM);
        model.fix();
        work.runAll();
        assertEquals(refusal.getMessage(), model.failureProperty().get());
        assertNotNull(model.judgedProperty().get());
        assertTrue(model.fixableProperty().get());
    }

    @Test
    void whoMayNotCorrectSeesWhatWasPreparedAndCannotDoIt() {
        TriageViewModel model = asked(ALDO);
        assertTrue(model.judgedProperty().get().judgement().hasFix());
        assertFalse(model.fixableProperty().get());
        model.fix();
        work.runAll();
        assertEquals(0, applied);
    }

    @Test
    void leadsToTheAccountAndTheReceipt() {
        TriageViewModel model = asked(SAM);
        model.openAccount();
        assertEquals(Route.account(7), navigator.current());
        model.openReceipt();
        assertEquals(Route.receipt("pi_1"), navigator.current());
    }
}
