package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Incidents are made once, changed field by field, and say what they cost. */
@OnBothStores
class IncidentsTest {
    private static final Instant STARTS = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-05-01T12:00:00Z");

    private final TestStore store;
    private Desk suri;

    IncidentsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private static NewIncident named(String name) {
        return new NewIncident(UUID.randomUUID(), name, STARTS, ENDS, " T-9 ");
    }

    private void assertRefused(String reason, NewIncident wanted) {
        assertEquals(
                reason,
                assertThrows(Problem.class, () -> suri.incidents().create(wanted))
                        .reason());
    }

    @Test
    void anIncidentIsMadeOncePerRequestAlsoByTwoClicks() throws Exception {
        NewIncident wanted = named(" Outage of 1 May ");
        List<Incident> made = AtOnce.run(4, number -> () -> suri.incidents().create(wanted));
        assertEquals(1, made.stream().distinct().count());
        Incident incident = made.get(0);
        assertEquals("Outage of 1 May", incident.name());
        assertEquals("T-9", incident.ticket());
        assertEquals("suri", incident.createdBy());
        assertEquals(List.of(incident), suri.incidents().list(null, 10).rows());
        assertEquals(incident, suri.incidents().byName("outage of 1 MAY"));
        assertEquals(incident, suri.incidents().get(incident.id()));
        assertEquals(
                "Outage of 1 May; from 2026-05-01T10:00:00Z until 2026-05-01T12:00:00Z; ticket T-9",
                store.value("select after_value from audit_event where command = 'create incident'"));
        assertRefused("REQUEST_REUSED", new NewIncident(wanted.requestId(), "Another", null, null, null));
    }

    @Test
    void aNameIsTakenHoweverItIsCapitalised() {
        suri.incidents().create(named("Outage"));
        assertRefused("INCIDENT_NAME_TAKEN", named("OUTAGE"));
        Incident second = suri.incidents().create(named("Deploy"));
        var change = new IncidentChange(second.id(), new NewValue<>("outage"), null, null, null);
        Problem refused = assertThrows(Problem.class, () -> suri.incidents().change(change));
        assertEquals("INCIDENT_NAME_TAKEN", refused.reason());
        assertEquals("There is already an incident named “Outage”.", refused.getMessage());
        suri.incidents().change(new IncidentChange(second.id(), new NewValue<>("DEPLOY"), null, null, null));
        assertEquals("DEPLOY", suri.incidents().get(second.id()).name());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused("INCIDENT_NAME", named(" "));
        assertRefused("INCIDENT_NAME", named(null));
        assertRefused("INCIDENT_NAME", named("two\nlines"));
        assertRefused("INCIDENT_NAME", named("x".repeat(201)));
        assertRefused("TICKET_TOO_LONG", new NewIncident(UUID.randomUUID(), "A", null, null, "x".repeat(101)));
        assertRefused("WINDOW_ORDER", new NewIncident(UUID.randomUUID(), "A", STARTS, STARTS, null));
        assertRefused("INCIDENT_STARTS", new NewIncident(UUID.randomUUID(), "A", null, ENDS, null));
        assertEquals(List.of(), suri.incidents().list(null, 10).rows());
    }

    @Test
    void onlyNamedFieldsChange() {
        long id = suri.incidents().create(named("Outage")).id();
        Incident changed =
                suri.incidents().change(new IncidentChange(id, null, null, new NewValue<>(ENDS.plusSeconds(60)), null));
        assertEquals(ENDS.plusSeconds(60), changed.ends());
        assertEquals(STARTS, changed.starts());
        assertEquals("Outage", changed.name());
        assertEquals("T-9", changed.ticket());
        changed = suri.incidents().change(new IncidentChange(id, null, null, new NewValue<>(null), new NewValue<>("")));
        assertNull(changed.ends());
        assertNull(changed.ticket());
        assertEquals(STARTS, changed.starts());
        String event = "select %s from audit_event where command = 'change incident' order by id desc";
        assertEquals(
                "Outage; from 2026-05-01T10:00:00Z until 2026-05-01T12:01:00Z; ticket T-9",
                store.value(event.formatted("before_value")));
        assertEquals(
                "Outage; from 2026-05-01T10:00:00Z until null; ticket null",
                store.value(event.formatted("after_value")));
    }

    @Test
    void aListSaysWhatEachCostAndGoesOnAfterItsKey() {
        Incident first = suri.incidents().create(named("First"));
        Incident second = suri.incidents().create(named("Second"));
        long ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        long ben = TestAccounts.add(store, "ben@studio.example", "Ben", "DE");
        for (long account : new long[] {ana, ana, ben}) {
            suri.adjustments()
                    .make(new Compensation(
                            UUID.randomUUID(), account, 40, null, new Because("OUTAGE", null, null, null, "First")));
        }
        Page<Incident, Long> page = suri.incidents().list(null, 1);
        assertEquals(List.of(second), page.rows());
        Incident listed = suri.incidents().list(page.next(), 1).rows().get(0);
        assertEquals(first.id(), listed.id());
        assertEquals(2, listed.accounts());
        assertEquals(120, listed.credits());
        assertEquals(null, suri.incidents().list(page.next(), 1).next());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPPORT", "MARKETING", "AUDITOR"})
    void otherRolesOnlyRead(Role role) {
        long id = suri.incidents().create(named("Outage")).id();
        try (Desk desk = store.desk(role)) {
            assertEquals(id, desk.incidents().list(null, 10).rows().get(0).id());
            assertEquals(0, desk.incidents().countAffected(id));
            for (Runnable attempt :
                    List.<Runnable>of(() -> desk.incidents().create(named("Another")), () -> desk.incidents()
                            .change(new IncidentChange(id, new NewValue<>("X"), null, null, null)))) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, attempt::run).reason());
            }
        }
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.incidents().create(named("Another"));
        }
    }
}
