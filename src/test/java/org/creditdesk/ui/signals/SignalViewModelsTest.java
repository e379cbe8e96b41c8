package org.creditdesk.ui.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.SignalKind;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

class SignalViewModelsTest {
    private static final Signal HOUR = MemorySignals.signal(1, SignalKind.SAME_HOUR, "Spring sale");
    private static final Signal ALIASES = MemorySignals.signal(2, SignalKind.ALIASES, "Spring sale");

    private final QueuedWork work = new QueuedWork();
    private final MemorySignals desk = new MemorySignals();
    private final Toasts toasts = new Toasts();

    private static Member member(Role role) {
        return new Member("m", "Mia Weber", role, new Limits(null, null, null, null));
    }

    private SignalsViewModel all(Role role) {
        return new SignalsViewModel(desk, work, member(role), toasts, UUID::randomUUID);
    }

    @Test
    void what_was_noted_is_there_before_the_look_and_what_is_new_after_it() {
        desk.signals.add(HOUR);
        desk.coming.add(ALIASES);
        desk.coming.add(MemorySignals.signal(3, SignalKind.MANY_ATTEMPTS, "Winter"));
        SignalsViewModel model = all(Role.MARKETING);
        model.load();
        assertTrue(model.lookingProperty().get());
        work.runAll();
        assertFalse(model.lookingProperty().get());
        assertEquals(2, desk.looks);
        assertEquals(3, model.rows().rows().size());
        assertNotNull(model.selectedProperty().get());
    }

    @Test
    void a_dismissed_one_leaves_the_list_and_the_next_comes_into_sight() {
        desk.signals.add(HOUR);
        desk.signals.add(ALIASES);
        SignalsViewModel model = all(Role.MARKETING);
        model.load();
        work.runAll();
        model.select(ALIASES);
        model.dismissing().dismiss(ALIASES, "  ");
        model.dismissing().dismiss(ALIASES, " A company’s testers ");
        model.dismissing().dismiss(ALIASES, " A company’s testers ");
        work.runAll();
        assertEquals(1, desk.done.size());
        assertEquals(HOUR, model.selectedProperty().get());
        assertEquals(1, toasts.visible().size());
        model.dismissedProperty().set(true);
        work.runAll();
        assertEquals(
                "A company’s testers", model.rows().rows().get(0).dismissal().why());
    }

    @Test
    void after_a_failure_the_same_request_is_made_again() {
        desk.signals.add(HOUR);
        SignalsViewModel model = all(Role.SUPERVISOR);
        model.load();
        work.runAll();
        desk.failure = Problem.refused("SIGNAL_REASON");
        model.dismissing().dismiss(HOUR, "x");
        work.runAll();
        assertTrue(model.dismissing().failureProperty().get().startsWith("Say why"));
        assertFalse(model.dismissing().workingProperty().get());
        desk.failure = null;
        model.dismissing().dismiss(HOUR, "x");
        work.runAll();
        assertEquals(1, desk.done.size());
        assertEquals("", model.dismissing().failureProperty().get());
        assertNull(model.selectedProperty().get());
    }

    @Test
    void support_reads_and_is_told_who_dismisses() {
        desk.signals.add(HOUR);
        SignalsViewModel model = all(Role.SUPPORT);
        assertTrue(model.dismissing().mayNot().contains("Marketing and supervisors"));
        model.dismissing().dismiss(HOUR, "x");
        work.runAll();
        assertEquals(0, desk.done.size());
    }

    @Test
    void a_campaign_shows_its_own_and_a_look_that_fails_says_so() {
        var model = new CampaignSignalsViewModel(desk, work, member(Role.MARKETING), toasts, UUID::randomUUID, 1);
        desk.coming.add(HOUR);
        model.load();
        work.runAll();
        assertEquals(1, model.signals().size());
        model.dismissing().dismiss(HOUR, "Looked into");
        work.runAll();
        assertEquals(0, model.signals().size());
        desk.failure = Problem.refused("SIGNAL_NOT_OPEN");
        model.load();
        work.runAll();
        assertFalse(model.failureProperty().get().isEmpty());
    }

    @Test
    void the_bar_counts_them_and_leads_to_them() {
        var navigator = new Navigator();
        var model = new SignalsBarViewModel(desk, work, navigator);
        model.load();
        work.runAll();
        assertEquals("", model.wordsProperty().get());
        desk.coming.add(HOUR);
        model.load();
        work.runAll();
        assertEquals(
                "Something looks odd about how codes of Spring sale are redeemed.",
                model.wordsProperty().get());
        desk.signals.add(ALIASES);
        model.load();
        work.runAll();
        assertTrue(model.wordsProperty().get().startsWith("2 signals"));
        model.open();
        assertEquals(Screen.SIGNALS, navigator.currentProperty().get().screen());
    }
}
