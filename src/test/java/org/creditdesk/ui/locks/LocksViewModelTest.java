package org.creditdesk.ui.locks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.LockLifting;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

/** What is locked is seen with its cause, and lifted once, by whoever may, with a reason. */
class LocksViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryLocks desk = new MemoryLocks();
    private final Navigator navigator = new Navigator();
    private final Toasts toasts = new Toasts();
    private final LockOut ana =
            desk.lock(1, "ana@studio.example", Outcome.NOT_FOUND, Duration.ofMinutes(12), "GUESS4", "GUESS3", "GUESS2");
    private final LockOut luc = desk.lock(
            2, "luc@atelier.example", Outcome.CHECK_CHARACTER_MISMATCH, Duration.ofMinutes(14), "ABCD", "ABCE");

    private LocksViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        var model = new LocksViewModel(desk, work, member, navigator, toasts, UUID::randomUUID);
        model.reload();
        work.runAll();
        return model;
    }

    private LiftViewModel looking(LocksViewModel model, LockOut at) {
        model.select(at.account());
        work.runAll();
        return model.lift();
    }

    @Test
    void theChosenOneIsLookedAtAndItsFileIsOneKeyAway() {
        LocksViewModel model = model(Role.SUPPORT);
        assertEquals(2, model.rows().rows().size());
        assertEquals(ana, looking(model, ana).lockOutProperty().get());
        assertEquals(
                "3 different codes failed in 3 attempts:",
                LockWords.because(model.lift().lockOutProperty().get()));
        assertEquals(luc, looking(model, luc).lockOutProperty().get());
        assertEquals("2 attempts with a typing error:", LockWords.because(luc));
        model.open(luc.account());
        assertEquals(Route.account(2), navigator.current());
    }

    @Test
    void isLiftedWithAReasonOnlyAndThenGoesFromTheList() {
        LocksViewModel model = model(Role.SUPPORT);
        LiftViewModel lift = looking(model, ana);
        assertEquals(
                "Say why, then Ctrl+Enter lifts it.", lift.blockedProperty().get());
        lift.reason().set("  ");
        lift.lift();
        lift.reason().set("x".repeat(LockLifting.LONGEST_REASON + 1));
        assertEquals(
                "The reason is at most 500 characters; these are 501.",
                lift.blockedProperty().get());
        lift.lift();
        lift.reason().set("Read the code out on the phone");
        assertNull(lift.blockedProperty().get());
        lift.lift();
        lift.lift();
        work.runAll();
        assertEquals(1, desk.asked.size());
        assertEquals("Read the code out on the phone", desk.asked.get(0).reason());
        assertEquals(1, model.rows().rows().size());
        assertFalse(lift.openProperty().get());
        assertEquals(
                "The lock-out of ana@studio.example is lifted: the customer can redeem at once.",
                toasts.visible().get(0).text());
    }

    @Test
    void aSecondTryAfterAFailureIsTheSameRequestAndAnotherAccountsIsNot() {
        LocksViewModel model = model(Role.SUPPORT);
        LiftViewModel lift = looking(model, ana);
        lift.reason().set("Customer asked");
        desk.failure = Problem.refused("NOT_LOCKED_OUT");
        lift.lift();
        work.runAll();
        assertEquals(desk.failure.getMessage(), lift.failureProperty().get());
        desk.failure = null;
        lift.lift();
        work.runAll();
        assertEquals(desk.asked.get(0).request(), desk.asked.get(1).request());
        looking(model, luc).reason().set("Customer asked");
        lift.lift();
        work.runAll();
        assertNotEquals(desk.asked.get(1).request(), desk.asked.get(2).request());
    }

    @Test
    void whatWasTypedForOneIsNotSaidOfAnother() {
        LocksViewModel model = model(Role.SUPERVISOR);
        looking(model, ana).reason().set("Only for Ana");
        assertEquals("", looking(model, luc).reason().get());
    }

    @Test
    void aFailureThatComesAfterSomebodyHasGoneOnIsSaidElsewhere() {
        LocksViewModel model = model(Role.SUPPORT);
        LiftViewModel lift = looking(model, ana);
        lift.reason().set("Customer asked");
        desk.failure = Problem.refused("NOT_LOCKED_OUT");
        lift.lift();
        model.select(luc.account());
        work.runAll();
        assertNull(lift.failureProperty().get());
        assertEquals(desk.failure.getMessage(), toasts.visible().get(0).text());
    }

    @Test
    void oneThatIsOverMeanwhileIsSaidToBe() {
        LocksViewModel model = model(Role.SUPPORT);
        desk.running.remove(ana);
        LiftViewModel lift = looking(model, ana);
        assertTrue(lift.overProperty().get());
        lift.reason().set("Customer asked");
        lift.lift();
        work.runAll();
        assertEquals(0, desk.asked.size());
        assertFalse(looking(model, luc).overProperty().get());
    }

    @Test
    void whoeverMayNotLiftSeesWhyAndWhyNot() {
        LocksViewModel model = model(Role.MARKETING);
        LiftViewModel lift = looking(model, ana);
        assertEquals(ana, lift.lockOutProperty().get());
        lift.reason().set("Customer asked");
        lift.lift();
        work.runAll();
        assertEquals(0, desk.asked.size());
        assertTrue(lift.blockedProperty().get().contains("Somebody is signed in as Marketing"));
    }

    @Test
    void aListThatCannotBeReadSaysSo() {
        desk.failure = Problem.store("STORE_UNREACHABLE", null, "here");
        assertEquals(
                LoadState.FAILED, model(Role.SUPPORT).rows().stateProperty().get());
    }
}
