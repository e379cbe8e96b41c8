package org.creditdesk.ui.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creditdesk.adjust.MovePreview;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

/** The case of an account as its screens have it: chips, notes, texts to copy, moving a receipt, templates. */
class CaseViewModelsTest {
    private static final Receipt RECEIPT =
            new Receipt(7, "stripe", "R-1", null, 1L, 1_000, "EUR", 100, Receipt.State.PAID, Instant.EPOCH, 1L, 3L);

    private final MemoryCase desk = new MemoryCase();
    private final Toasts toasts = new Toasts();
    private final List<String> copied = new ArrayList<>();
    private int changes;

    private static Member member(Role role) {
        return new Member("sam", "Sam", role, new Limits(null, null, null, null));
    }

    private TimelineViewModel timeline(Role role) {
        var work = new SameThreadWorkRunner();
        return new TimelineViewModel(
                desk,
                work,
                toasts,
                copied::add,
                kept -> new NoteForm(desk, work, member(role), toasts, UUID::randomUUID, kept));
    }

    private MoveViewModel move(Role role) {
        return new MoveViewModel(
                desk, new SameThreadWorkRunner(), member(role), toasts, UUID::randomUUID, () -> changes++);
    }

    @Test
    void chipsChooseAndNoneIsAll() {
        TimelineViewModel model = timeline(Role.SUPPORT);
        model.rows().reload();
        model.chosenProperty(TimelineGroup.NOTES).set(true);
        model.chosenProperty(TimelineGroup.CREDITS).set(true);
        model.chosenProperty(TimelineGroup.NOTES).set(false);
        model.chosenProperty(TimelineGroup.CREDITS).set(false);
        assertEquals(
                List.of(
                        TimelineFilter.ALL.kinds(),
                        Set.of(TimelineKind.NOTE),
                        Set.of(TimelineKind.NOTE, TimelineKind.ENTRY, TimelineKind.MOVE),
                        Set.of(TimelineKind.ENTRY, TimelineKind.MOVE),
                        TimelineFilter.ALL.kinds()),
                desk.asked.stream().map(TimelineFilter::kinds).toList());
        Set<TimelineKind> all = EnumSet.noneOf(TimelineKind.class);
        EnumSet.allOf(TimelineGroup.class).forEach(group -> all.addAll(group.kinds()));
        assertEquals(EnumSet.allOf(TimelineKind.class), all);
    }

    @Test
    void textAndDaysAskForLessAndDaysTheWrongWayRoundForNothing() {
        TimelineViewModel model = timeline(Role.SUPPORT);
        model.form().text().set(" pi_3S");
        model.form().text().set(" pi_3S ");
        assertEquals(
                List.of("pi_3S"), desk.asked.stream().map(TimelineFilter::text).toList());
        model.form().firstDay().set(LocalDate.of(2026, 5, 3));
        model.form().lastDay().set(LocalDate.of(2026, 5, 2));
        assertEquals(
                "The last day is before the first.",
                model.form().lastDay().messageProperty().get());
        assertEquals(2, desk.asked.size());
        model.form().lastDay().set(LocalDate.of(2026, 5, 3));
        TimelineFilter last = desk.asked.get(2);
        assertEquals(Duration.ofDays(1), Duration.between(last.from(), last.until()));
        model.form().clear();
        assertEquals(TimelineFilter.ALL, desk.asked.get(desk.asked.size() - 1));
    }

    @Test
    void textsAreCopiedAndAFailureIsSaid() {
        TimelineViewModel model = timeline(Role.AUDITOR);
        model.readReplies();
        model.copySummary();
        model.copyReply(model.replies().get(0));
        assertEquals(List.of("The summary", "Hallo"), copied);
        desk.broken = true;
        model.copySummary();
        assertEquals(1, toasts.visible().size());
    }

    @Test
    void aNoteIsKeptOnceAndASecondTryIsTheSameRequest() {
        NoteForm form = timeline(Role.SUPPORT).note();
        form.keep();
        assertEquals(List.of(), desk.requests);
        form.text().set("Called");
        form.ticket().set("HD-7");
        desk.broken = true;
        form.keep();
        assertNotNull(form.failureProperty().get());
        assertEquals("Called", form.text().get());
        desk.broken = false;
        form.keep();
        assertEquals(desk.requests.get(0), desk.requests.get(1));
        assertEquals(List.of("Called|HD-7"), desk.notes);
        assertEquals("", form.text().get());
        form.text().set("x".repeat(4_001));
        assertTrue(form.blockedProperty().get().contains("4,001"));
        form.text().set("Again");
        form.keep();
        assertFalse(desk.requests.get(2).equals(desk.requests.get(1)));
    }

    @Test
    void whoMayNotWriteIsToldWhy() {
        NoteForm form = timeline(Role.AUDITOR).note();
        form.text().set("x");
        form.keep();
        assertEquals(List.of(), desk.requests);
        assertTrue(form.noPermission().contains("Sam"));
        assertTrue(move(Role.SUPPORT).noPermission().contains("supervisors"));
    }

    @Test
    void aReceiptIsMovedOnlyWhenAllIsSaid() {
        MoveViewModel model = move(Role.SUPERVISOR);
        model.open(RECEIPT);
        assertTrue(model.blockedProperty().get().contains("email"));
        model.to().set("nobody@studio.example");
        assertTrue(model.blockedProperty().get().contains("nobody@studio.example"));
        model.to().set("ana+shop@studio.example");
        assertTrue(model.foresight().contains("70 credits"), model.foresight());
        assertTrue(model.foresight().contains("30 credits"), model.foresight());
        assertTrue(model.verb().contains("70 credits"), model.verb());
        model.move();
        assertEquals(List.of(), desk.moves);
        model.reason().set(MemoryCase.BILLING);
        assertNotNull(model.blockedProperty().get());
        model.ticket().set("HD-7");
        assertNull(model.blockedProperty().get());
        desk.broken = true;
        model.move();
        assertNotNull(model.failureProperty().get());
        desk.broken = false;
        model.move();
        assertEquals(desk.requests.get(0), desk.requests.get(1));
        assertEquals(List.of("7 to ana+shop@studio.example because BILLING_ERROR HD-7"), desk.moves);
        assertEquals(1, changes);
        assertFalse(model.openProperty().get());
    }

    @Test
    void whatCannotMoveSaysWhy() {
        MoveViewModel model = move(Role.SUPERVISOR);
        desk.preview = new MovePreview("R-1", 1L, 2, true, 0, 100, "Nothing is left.");
        model.open(RECEIPT);
        model.to().set("ana+shop@studio.example");
        model.reason().set(MemoryCase.OTHER);
        assertEquals("Nothing is left.", model.blockedProperty().get());
        assertEquals("", model.foresight());
        model.close();
        model.open(RECEIPT);
        assertEquals("", model.to().get());
    }

    @Test
    void templatesAreCheckedWhileTheyAreWritten() {
        var memory = new MemoryTemplates();
        var model = new TemplatesViewModel(memory, new SameThreadWorkRunner(), member(Role.OWNER));
        model.load();
        assertEquals("balance", model.name().get());
        assertEquals("", model.blockedProperty().get());
        model.body().set("Hello {notes}");
        assertTrue(model.blockedProperty().get().contains("{notes}"));
        model.save();
        assertEquals(List.of(), memory.saved);
        model.body().set("Hello {name}");
        model.email().set("ana@studio.example");
        assertEquals("ana@studio.example: Hello {name}", model.previewProperty().get());
        model.save();
        assertEquals(List.of("balance en Hello {name}"), memory.saved);
        assertTrue(model.canReset(model.chosenProperty().get()));
        model.reset();
        assertTrue(model.chosenProperty().get().own());
        assertFalse(model.canReset(model.chosenProperty().get()));
        model.begin();
        model.language().set("fr");
        assertNull(model.blockedProperty().get());
        var reader = new TemplatesViewModel(memory, new SameThreadWorkRunner(), member(Role.SUPPORT));
        reader.load();
        reader.body().set("x");
        reader.save();
        assertEquals(1, memory.saved.size());
        assertNotNull(reader.noPermission());
    }

    /** One template without a store. */
    private static final class MemoryTemplates implements TemplatesDesk {
        private static final Template OWN = new Template("balance", "en", "Hi {name}", true, 0, null, null);
        private final List<String> saved = new ArrayList<>();
        private Template now = OWN;

        @Override
        public List<Template> all() {
            return List.of(now);
        }

        @Override
        public Template save(String name, String language, String body) {
            saved.add(name + " " + language + " " + body);
            now = new Template(name, language, body, false, 1, "owner", Instant.EPOCH);
            return now;
        }

        @Override
        public void reset(String name, String language) {
            now = OWN;
        }

        @Override
        public String preview(String email, Template template) {
            return email + ": " + template.body();
        }
    }
}
