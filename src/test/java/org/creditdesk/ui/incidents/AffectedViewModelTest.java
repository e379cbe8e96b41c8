package org.creditdesk.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.adjust.BulkPlan;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Route;
import org.junit.jupiter.api.Test;

class AffectedViewModelTest {
    private static final Path FILE = Path.of("bulk.csv");

    private final QueuedWork work = new QueuedWork();
    private final MemoryIncidents desk = new MemoryIncidents();
    private final Navigator navigator = new Navigator();

    private AffectedViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        return new AffectedViewModel(desk, work, new Jobs(work), navigator, member);
    }

    private AffectedViewModel looking(Role role) {
        AffectedViewModel model = model(role);
        model.show(desk.add("Déploy of 1 May", MemoryIncidents.STARTS));
        work.runAll();
        return model;
    }

    @Test
    void whomAnIncidentTouchedIsShownAndOpened() {
        AffectedViewModel model = looking(Role.SUPPORT);
        assertEquals(List.of(MemoryIncidents.ANA), model.rows().rows());
        assertEquals(
                "1 account with failed attempts or uncredited receipts in the window",
                model.titleProperty().get());
        model.open(MemoryIncidents.ANA);
        assertEquals(Route.account(7), navigator.current());
    }

    @Test
    void anotherIncidentNeverShowsTheRowsOfTheOneBefore() {
        AffectedViewModel model = looking(Role.SUPPORT);
        model.show(desk.add("No window", null));
        assertEquals(List.of(), model.rows().rows());
        assertFalse(model.hasWindow());
        assertEquals("", model.titleProperty().get());
        assertTrue(model.blockedProperty().get().startsWith("Nobody can say who was affected"));
    }

    @Test
    void theFileNeedsAReasonAndATicketWhereThatWantsOne() {
        AffectedViewModel model = looking(Role.SUPERVISOR);
        assertEquals("Choose the reason for the file.", model.blockedProperty().get());
        model.reason().set(model.reasons().get(1));
        assertEquals(
                "This reason needs a ticket: give the incident one.",
                model.blockedProperty().get());
        model.reason().set(model.reasons().get(0));
        assertNull(model.blockedProperty().get());
        for (String wrong : List.of("0", "-5", "1.5", "many")) {
            model.credits().set(wrong);
            assertEquals(
                    model.credits().messageProperty().get(),
                    model.blockedProperty().get(),
                    wrong);
        }
        model.credits().set("1,500");
        model.export(FILE);
        assertTrue(model.exportingProperty().get());
        model.export(FILE);
        work.runAll();
        assertEquals(List.of(new BulkPlan(1_500L, "OUTAGE", null, null)), desk.plans);
        assertTrue(model.exportedProperty().get().good());
        assertEquals(
                "Written to bulk.csv (rows: 1, 50 credits in all). Left out: 2, without a current email or with nothing"
                        + " uncredited.",
                model.exportedProperty().get().sentence());
        assertEquals("deploy-of-1-may-affected.csv", model.suggestedFileName());
    }

    @Test
    void theWrittenFileIsTakenToWhereItIsJudged() {
        AffectedViewModel model = looking(Role.SUPERVISOR);
        model.reason().set(model.reasons().get(0));
        model.compensate();
        assertNull(navigator.current(), "there is no file yet");
        model.export(FILE);
        assertNull(model.fileProperty().get());
        work.runAll();
        model.compensate();
        assertEquals(Route.bulk(FILE, "Déploy of 1 May"), navigator.current());
        model.show(desk.add("Another", MemoryIncidents.STARTS));
        assertNull(model.fileProperty().get());
    }

    @Test
    void aFailedFileSaysWhy() {
        AffectedViewModel model = looking(Role.SUPERVISOR);
        model.reason().set(model.reasons().get(0));
        desk.failure = Problem.refused("EXPORT_CANCELLED");
        model.export(FILE);
        work.runAll();
        assertFalse(model.exportedProperty().get().good());
        assertNull(model.blockedProperty().get());
    }

    @Test
    void whoeverMayNotWritesNoFile() {
        AffectedViewModel model = looking(Role.AUDITOR);
        model.reason().set(model.reasons().get(0));
        model.export(FILE);
        work.runAll();
        assertEquals(List.of(), desk.plans);
    }
}
