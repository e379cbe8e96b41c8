package org.creditdesk.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.adjust.Reason;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

class ReasonsViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemorySettings desk = new MemorySettings();

    private ReasonsViewModel model(Role role) {
        var model =
                new ReasonsViewModel(desk, work, new Member("m", "Somebody", role, new Limits(null, null, null, null)));
        model.load();
        work.runAll();
        return model;
    }

    @Test
    void aReasonIsAddedOnce() {
        ReasonsViewModel model = model(Role.OWNER);
        model.begin();
        assertEquals("Enter a code.", model.blockedProperty().get());
        model.code().set("late");
        assertEquals(
                model.code().messageProperty().get(), model.blockedProperty().get());
        model.code().set("OUTAGE");
        assertTrue(model.blockedProperty().get().startsWith("There is a reason OUTAGE already"));
        model.code().set("LATE");
        assertEquals("Enter what it means.", model.blockedProperty().get());
        model.text().set(" Too late ");
        assertEquals("Add reason LATE", model.buttonProperty().get());
        model.save();
        model.save();
        work.runAll();
        assertEquals(List.of(new Reason("LATE", "Too late", false, true, Reason.WHERE_IT_IS)), desk.saved);
        assertFalse(model.editingProperty().get());
    }

    @Test
    void aReasonIsChangedAndMovedButKeepsItsCode() {
        ReasonsViewModel model = model(Role.OWNER);
        Reason outage = model.rows().rows().get(1);
        model.edit(outage);
        assertFalse(model.addingProperty().get());
        model.active().set(false);
        model.save();
        work.runAll();
        assertEquals(new Reason("OUTAGE", "Down", false, false, Reason.WHERE_IT_IS), desk.saved.get(0));
        model.move(outage, -1);
        work.runAll();
        assertEquals(1, desk.saved.get(1).position());
        model.move(outage, 1);
        model.move(null, 1);
        work.runAll();
        assertEquals(2, desk.saved.size(), "the last one cannot go further down");
    }

    @Test
    void aFailureStandsUntilSomethingIsEntered() {
        ReasonsViewModel model = model(Role.OWNER);
        model.edit(model.rows().rows().get(0));
        desk.failure = Problem.wrongUse("REASON_DESCRIPTION", 200);
        model.save();
        work.runAll();
        assertEquals(desk.failure.getMessage(), model.failureProperty().get());
        assertTrue(model.editingProperty().get());
        model.text().set("Shorter");
        assertNull(model.failureProperty().get());
    }

    @Test
    void whoeverIsNoOwnerOnlyReads() {
        ReasonsViewModel model = model(Role.SUPERVISOR);
        model.begin();
        model.edit(model.rows().rows().get(0));
        assertFalse(model.editingProperty().get());
        model.move(model.rows().rows().get(1), -1);
        work.runAll();
        assertEquals(List.of(), desk.saved);
        assertTrue(model.noPermission().contains("Somebody is signed in as Supervisor"));
    }
}
