package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.promo.CampaignEnd;
import org.creditdesk.promo.EndPreview;
import org.creditdesk.staff.Member;
import org.creditdesk.store.NewValue;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

class CampaignViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryCampaigns desk = new MemoryCampaigns();
    private final List<CampaignEnding.Asked> asked = new ArrayList<>();

    private CampaignViewModel model(Member member) {
        desk.add("Spring sale");
        var model = new CampaignViewModel(
                desk,
                work,
                new Navigator(),
                member,
                ZoneId.of("America/Sao_Paulo"),
                Clock.fixed(MemoryCampaigns.NOW, ZoneOffset.UTC),
                UUID::randomUUID,
                1);
        model.load();
        work.runAll();
        return model;
    }

    private CampaignChange lastChange() {
        return desk.changes.get(desk.changes.size() - 1);
    }

    @Test
    void the_campaign_is_there_although_its_figures_cannot_be_counted() {
        desk.figuresFailure = MemoryPromotions.problem();
        CampaignViewModel model = model(Members.MIA);
        assertEquals("Spring sale", model.loadedProperty().get().campaign().name());
        assertNull(model.figuresProperty().get());
        assertTrue(model.figuresFailureProperty().get().startsWith("The store is too busy"));
        desk.figuresFailure = null;
        model.load();
        work.runAll();
        assertNotNull(model.figuresProperty().get());
        assertNull(model.figuresFailureProperty().get());
    }

    @Test
    void only_what_was_edited_is_changed_and_taken_back() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        assertEquals("Nothing was changed yet.", model.edit().blockedProperty().get());
        model.edit().form().budget().set("600 000");
        assertEquals("Save the change", model.edit().buttonProperty().get());
        model.edit().save();
        model.edit().save();
        work.runAll();
        assertEquals(1, desk.changes.size());
        CampaignChange made = lastChange();
        assertEquals(
                new CampaignChange(made.requestId(), 1, null, null, null, null, null, new NewValue<>(600_000L), null),
                made);
        assertFalse(model.edit().openProperty().get());
        assertEquals(600_000L, model.loadedProperty().get().campaign().budget());

        model.edit().undo();
        work.runAll();
        CampaignChange back = lastChange();
        assertEquals(
                new CampaignChange(back.requestId(), 1, null, null, null, null, null, new NewValue<>(500_000L), null),
                back);
        assertNotEquals(made.requestId(), back.requestId());
        assertNull(model.edit().lastProperty().get(), "an undoing is not undone");
    }

    @Test
    void nobody_elses_change_is_taken_back() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().budget().set("600 000");
        model.edit().save();
        work.runAll();
        desk.change(
                new CampaignChange(UUID.randomUUID(), 1, null, null, null, null, null, new NewValue<>(700_000L), null));
        model.edit().undo();
        work.runAll();
        assertEquals(700_000L, desk.get(1).budget());
        assertTrue(model.edit().failureProperty().get().startsWith("The campaign was changed since"));
    }

    @Test
    void a_field_is_emptied_by_emptying_it() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().budget().set(" ");
        model.edit().form().purpose().set("");
        model.edit().form().window().endDateProperty().set(null);
        model.edit().form().window().endTimeProperty().set("");
        assertEquals("Save 3 changes", model.edit().buttonProperty().get());
        model.edit().save();
        work.runAll();
        CampaignChange made = lastChange();
        assertEquals(new NewValue<>(null), made.budget());
        assertEquals(new NewValue<>(null), made.purpose());
        assertEquals(new NewValue<>(null), made.ends());
        assertNull(made.starts());
        assertNull(made.name());
    }

    @Test
    void in_another_zone_the_days_of_the_window_stay() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().zone().set(ZoneId.of("Asia/Tokyo"));
        model.edit().save();
        work.runAll();
        assertEquals(ZoneId.of("Asia/Tokyo"), lastChange().zone().value());
        assertEquals(Instant.parse("2026-05-31T17:00:00Z"), lastChange().ends().value());
    }

    @Test
    void the_announcement_is_entered_and_taken_back() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().announcement().startDateProperty().set(LocalDate.parse("2026-05-02"));
        model.edit().form().announcement().startTimeProperty().set("10:00");
        assertEquals("Save the change", model.edit().buttonProperty().get());
        model.edit().save();
        work.runAll();
        assertNotNull(lastChange().announced().value());
        assertNull(lastChange().starts());
        assertEquals(
                lastChange().announced().value(),
                model.loadedProperty().get().campaign().announced());
        model.edit().undo();
        work.runAll();
        assertEquals(new NewValue<>(null), lastChange().announced());
        assertNull(model.loadedProperty().get().campaign().announced());
    }

    @Test
    void a_budget_below_what_was_redeemed_is_said_at_its_field() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().budget().set("47,999");
        assertTrue(
                model.edit().form().budget().messageProperty().get().contains("48,000"),
                model.edit().form().budget().messageProperty().get());
        model.edit().save();
        work.runAll();
        assertEquals(List.of(), desk.changes);
        model.edit().form().budget().set("48,000");
        assertNull(model.edit().blockedProperty().get());
    }

    @Test
    void a_failed_change_stays_in_the_form_and_is_the_same_request_again() {
        CampaignViewModel model = model(Members.MIA);
        model.change();
        model.edit().form().name().set("Easter");
        UUID request = model.edit().form().change().requestId();
        desk.failure = MemoryPromotions.problem();
        model.edit().save();
        work.runAll();
        assertTrue(model.edit().openProperty().get());
        assertTrue(model.edit().failureProperty().get().startsWith("The store is too busy"));
        desk.failure = null;
        model.edit().save();
        work.runAll();
        assertEquals(request, lastChange().requestId());
    }

    @Test
    void an_end_says_what_it_hits_and_is_taken_back() {
        CampaignViewModel model = model(Members.MIA);
        model.askToEnd(asked::add);
        work.runAll();
        CampaignEnding.Asked question = asked.get(0);
        assertNull(question.typed());
        assertEquals("End it and stop 500 codes", question.question().verb());
        assertTrue(
                question.question().text().contains("75,000 credits"),
                question.question().text());
        model.ending().end(question);
        work.runAll();
        assertEquals(1, desk.confirmed.size());
        assertNull(desk.confirmed.get(0));
        assertFalse(model.loadedProperty().get().campaign().active());
        assertNotNull(model.changeBlockedProperty().get());
        assertNull(model.reopenBlockedProperty().get());
        model.reopen();
        work.runAll();
        assertTrue(model.loadedProperty().get().campaign().active());
    }

    @Test
    void many_codes_are_confirmed_with_their_number() {
        desk.preview = new EndPreview(2, 38_112, 5_716_800, 1, 700, 1_888);
        CampaignViewModel model = model(Members.MIA);
        model.askToEnd(asked::add);
        work.runAll();
        assertEquals("38112", asked.get(0).typed());
        model.ending().end(asked.get(0));
        work.runAll();
        assertEquals(List.of(38_112L), desk.confirmed);
    }

    @Test
    void what_followed_keeps_it_ended() {
        desk.end = new CampaignEnd("mia", MemoryCampaigns.NOW, true);
        CampaignViewModel model = model(Members.MIA);
        assertTrue(model.reopenBlockedProperty().get().contains("cannot be reopened"));
        model.reopen();
        work.runAll();
        assertNotNull(desk.end);
    }

    @Test
    void whoever_may_only_look_changes_nothing() {
        CampaignViewModel model = model(Members.SAM);
        model.change();
        model.askToEnd(asked::add);
        work.runAll();
        assertFalse(model.edit().openProperty().get());
        assertEquals(List.of(), asked);
        assertTrue(model.noPermission().contains("Support"));
    }

    @Test
    void a_campaign_that_is_not_there_is_said_so() {
        desk.failure = Problem.notFound("NO_SUCH_CAMPAIGN", "1");
        CampaignViewModel model = model(Members.MIA);
        assertNull(model.loadedProperty().get());
        assertNotNull(model.failureProperty().get());
    }
}
