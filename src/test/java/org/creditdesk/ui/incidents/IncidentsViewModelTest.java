package org.creditdesk.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.adjust.Incident;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.store.NewValue;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

class IncidentsViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryIncidents desk = new MemoryIncidents();

    private IncidentsViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        return new IncidentsViewModel(desk, work, member, ZoneId.of("Europe/Berlin"), UUID::randomUUID);
    }

    @Test
    void anIncidentIsCreatedOnceAndLookedAt() {
        IncidentsViewModel model = model(Role.SUPERVISOR);
        model.begin();
        assertEquals("Enter a name for the incident.", model.blockedProperty().get());
        model.form().name().set(" Outage ");
        model.form().window().startDateProperty().set(LocalDate.of(2026, 5, 1));
        model.form().window().startTimeProperty().set("12:30");
        assertEquals("Create incident Outage", model.buttonProperty().get());
        model.save();
        model.save();
        work.runAll();
        assertEquals(1, desk.wanted.size());
        assertEquals("Outage", desk.wanted.get(0).name());
        assertEquals(Instant.parse("2026-05-01T10:30:00Z"), desk.wanted.get(0).starts());
        assertFalse(model.editingProperty().get());
        assertEquals("Outage", model.selectedProperty().get().name());
        assertEquals(1, model.rows().rows().size());
    }

    @Test
    void onlyWhatWasEditedIsChangedAndSecondsStay() {
        desk.add("Outage", MemoryIncidents.STARTS);
        IncidentsViewModel model = model(Role.OWNER);
        model.load();
        work.runAll();
        model.edit();
        assertEquals("12:00", model.form().window().startTimeProperty().get());
        model.form().ticket().set(" OPS-7 ");
        model.save();
        work.runAll();
        assertNull(desk.changes.get(0).name());
        assertNull(desk.changes.get(0).starts());
        assertNull(desk.changes.get(0).ends());
        assertEquals(new NewValue<>("OPS-7"), desk.changes.get(0).ticket());
    }

    @Test
    void aWindowThatOnlyEndsIsNone() {
        IncidentsViewModel model = model(Role.OWNER);
        model.begin();
        model.form().name().set("Outage");
        model.form().window().endDateProperty().set(LocalDate.of(2026, 5, 1));
        assertEquals("Enter when it began, too.", model.blockedProperty().get());
    }

    @Test
    void aFailureStandsAtTheFormUntilSomethingIsEntered() {
        IncidentsViewModel model = model(Role.OWNER);
        model.begin();
        model.form().name().set("Outage");
        desk.failure = Problem.refused("INCIDENT_NAME_TAKEN", "Outage");
        model.save();
        work.runAll();
        assertEquals(
                "There is already an incident named “Outage”.",
                model.failureProperty().get());
        assertTrue(model.editingProperty().get());
        model.form().name().set("Outage of May");
        assertNull(model.failureProperty().get());
    }

    @Test
    void theSameIncidentIsLookedAtAfterLoadingAgain() {
        Incident first = desk.add("First", null);
        desk.add("Second", null);
        IncidentsViewModel model = model(Role.SUPPORT);
        model.load();
        work.runAll();
        assertEquals("Second", model.selectedProperty().get().name());
        model.select(first);
        model.select(null);
        model.load();
        work.runAll();
        assertEquals("First", model.selectedProperty().get().name());
    }

    @Test
    void whoeverMayNotGetsNoFormAndIsToldWhy() {
        IncidentsViewModel model = model(Role.SUPPORT);
        model.begin();
        assertFalse(model.editingProperty().get());
        assertTrue(model.noPermission().contains("Somebody is signed in as Support"));
    }
}
