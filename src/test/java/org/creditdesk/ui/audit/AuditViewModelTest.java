package org.creditdesk.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.creditdesk.audit.AuditFilter;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.junit.jupiter.api.Test;

class AuditViewModelTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Path FILE = Path.of("events.csv");

    private final MemoryTrail trail = new MemoryTrail();
    private final SameThreadWorkRunner runner = new SameThreadWorkRunner();
    private final Navigator navigator = new Navigator();
    private final AuditViewModel model = new AuditViewModel(
            trail, runner, navigator, new TrailExport(trail, runner, new Jobs(runner), member(Role.AUDITOR)), BERLIN);

    private static Member member(Role role) {
        return new Member("aldo", "Aldo", role, new Limits(null, null, null, null));
    }

    private static AuditFilter filter(
            String actor, Long account, Boolean done, String reason, Instant from, Instant until) {
        return new AuditFilter(actor, null, account, done, reason, from, until, null);
    }

    @Test
    void whatIsChosenIsAskedAtOnce() {
        model.load();
        FilterForm form = model.form();
        form.actor().set(form.actors().get(2));
        form.reason().set(form.reasons().get(1));
        form.outcome().set(FilterForm.REFUSED);
        assertEquals(filter("sam", null, false, "OVER_LIMIT", null, null), model.filter());
        assertEquals(4, trail.asked.size(), "once at first and once for each change");
        form.outcome().set(FilterForm.DONE);
        assertEquals(true, model.filter().done());
    }

    @Test
    void theLastDayBelongsToItAndDaysAreThoseOfThePerson() {
        model.form().firstDay().set(LocalDate.parse("2026-03-28"));
        model.form().lastDay().set(LocalDate.parse("2026-03-29"));
        assertEquals(
                filter(
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2026-03-27T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z")),
                model.filter());
    }

    @Test
    void daysInTheWrongOrderAreSaidAndNotAsked() {
        model.form().firstDay().set(LocalDate.parse("2026-03-28"));
        int asked = trail.asked.size();
        model.form().lastDay().set(LocalDate.parse("2026-03-27"));
        assertFalse(model.form().lastDay().isFine());
        assertEquals(asked, trail.asked.size());
        model.form().firstDay().set(LocalDate.parse("2026-03-01"));
        assertTrue(model.form().lastDay().isFine());
        assertEquals(asked + 1, trail.asked.size());
    }

    @Test
    void anEmailIsLookedUpOnceItIsTyped() {
        model.form().email().set(" ana@studio.example ");
        assertEquals(List.of(), trail.asked);
        model.findAccount();
        model.findAccount();
        assertEquals(List.of(filter(null, MemoryTrail.ANA, null, null, null, null)), trail.asked);
        model.form().email().set("");
        model.findAccount();
        assertEquals(AuditFilter.ALL, model.filter());
    }

    @Test
    void anUnknownEmailShowsNobodyElsesEvents() {
        model.form().email().set("nobody@studio.example");
        model.findAccount();
        assertNotNull(model.form().email().messageProperty().get());
        assertNotNull(model.filter().accountId());
    }

    @Test
    void clearingAsksOnceForEverything() {
        model.form().outcome().set(FilterForm.DONE);
        model.form().firstDay().set(LocalDate.parse("2026-03-28"));
        int asked = trail.asked.size();
        model.clear();
        assertEquals(AuditFilter.ALL, model.filter());
        assertEquals(asked + 1, trail.asked.size());
    }

    @Test
    void whatIsChosenStaysChosenWhenTheTrailKnowsMore() {
        model.load();
        FilterForm form = model.form();
        form.actor().set(form.actors().get(2));
        trail.known = new Trail.Known(List.of("aldo", "mia", "sam"), List.of(), List.of());
        model.load();
        assertEquals("sam", form.actor().get().value());
        assertEquals("sam", model.filter().actor());
    }

    @Test
    void anEventOpensItsAccount() {
        model.open(MemoryTrail.event(1, null, true, null));
        assertNull(navigator.current());
        model.open(MemoryTrail.REFUSED);
        assertEquals(Route.account(MemoryTrail.ANA), navigator.current());
    }

    @Test
    void theExportWritesWhatTheFiltersSay() {
        model.form().outcome().set(FilterForm.REFUSED);
        model.export().start(model.filter(), FILE);
        assertEquals(List.of(model.filter()), trail.exported);
        assertTrue(model.export().endingProperty().get().good());
        assertFalse(model.export().runningProperty().get());
    }

    @Test
    void whoMayOnlyReadIsToldWhyAndExportsNothing() {
        var export = new TrailExport(trail, runner, new Jobs(runner), member(Role.SUPPORT));
        assertNotNull(export.noPermission());
        export.start(AuditFilter.ALL, FILE);
        assertEquals(List.of(), trail.exported);
    }

    @Test
    void aCancelledExportSaysSo() {
        var held = new ManualWorkRunner();
        var export = new TrailExport(trail, held, new Jobs(held), member(Role.OWNER));
        export.start(AuditFilter.ALL, FILE);
        export.start(AuditFilter.ALL, FILE);
        assertEquals(1, held.started(), "one at a time");
        held.finish(0);
        export.cancel();
        held.finish(1);
        assertFalse(export.endingProperty().get().good());
        assertFalse(export.runningProperty().get());
    }

    @Test
    void anExportCancelledWhileCountingIsNotBegun() {
        var held = new ManualWorkRunner();
        var export = new TrailExport(trail, held, new Jobs(held), member(Role.OWNER));
        export.start(AuditFilter.ALL, FILE);
        export.cancel();
        held.finish(0);
        assertEquals(List.of(), trail.exported);
        assertFalse(export.runningProperty().get());
    }

    @Test
    void aCopiedLineShowsWhatCannotBeSeen() {
        String line = EventWords.line(MemoryTrail.event(1, MemoryTrail.ANA, true, "GOODWILL"));
        assertEquals(
                "2026-03-01 09:00:00 UTC · sam · compensate · entry 7-1‹U+200B› · ana@studio.example · Done · GOODWILL"
                        + " · 0 → 50 · request 00000000-0000-0001-0000-000000000001",
                line);
        assertEquals(
                10,
                EventWords.facts(MemoryTrail.event(1, MemoryTrail.ANA, true, "GOODWILL"))
                        .size());
        assertEquals(9, EventWords.whole(MemoryTrail.REFUSED).lines().count(), "no change where nothing was changed");
    }
}
