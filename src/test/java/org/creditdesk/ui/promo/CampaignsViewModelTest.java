package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Screen;
import org.junit.jupiter.api.Test;

class CampaignsViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryCampaigns desk = new MemoryCampaigns();
    private final Navigator navigator = new Navigator();

    private CampaignsViewModel model(Member member) {
        return new CampaignsViewModel(
                desk,
                work,
                navigator,
                member,
                ZoneId.of("Europe/Berlin"),
                Clock.fixed(MemoryCampaigns.NOW, ZoneOffset.UTC),
                UUID::randomUUID);
    }

    @Test
    void a_campaign_is_created_once_and_opened() {
        CampaignsViewModel model = model(Members.MIA);
        model.begin();
        model.form().name().set(" Spring sale ");
        model.form().budget().set("500 000");
        model.form().zone().set(ZoneId.of("Asia/Tokyo"));
        model.form().window().startDateProperty().set(LocalDate.of(2026, 4, 1));
        assertEquals("Create campaign “Spring sale”", model.buttonProperty().get());
        model.save();
        model.save();
        work.runAll();
        assertEquals(1, desk.campaigns.size());
        assertEquals("Spring sale", desk.campaigns.get(0).name());
        assertEquals(500_000L, desk.campaigns.get(0).budget());
        assertEquals(
                Instant.parse("2026-03-31T15:00:00Z"), desk.campaigns.get(0).starts());
        assertEquals(Screen.CAMPAIGN, navigator.current().screen());
        assertFalse(model.creatingProperty().get());
        assertEquals("", model.form().name().get());
    }

    @Test
    void trying_again_after_a_failure_is_the_same_request() {
        CampaignsViewModel model = model(Members.MIA);
        model.form().name().set("Spring sale");
        UUID first = model.form().wanted().requestId();
        desk.failure = MemoryPromotions.problem();
        model.save();
        work.runAll();
        assertTrue(model.failureProperty().get().startsWith("The store is too busy"));
        desk.failure = null;
        model.save();
        work.runAll();
        assertTrue(desk.created.containsKey(first));
        assertNull(model.failureProperty().get());
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        CampaignsViewModel model = model(Members.MIA);
        model.form().name().set("Spring sale");
        model.form().budget().set("a lot");
        assertEquals(
                "“a lot” is not a whole number.",
                model.form().budget().messageProperty().get());
        assertEquals("“a lot” is not a whole number.", model.blockedProperty().get());
        model.form().budget().set("5000");
        assertNull(model.form().budget().messageProperty().get());
        assertNull(model.blockedProperty().get());
    }

    @Test
    void whoever_may_not_create_gets_no_form() {
        CampaignsViewModel model = model(Members.SAM);
        model.begin();
        assertFalse(model.creatingProperty().get());
        assertTrue(model.noPermission().contains("Support"));
    }

    @Test
    void campaigns_are_found_by_name_and_state() {
        CampaignsViewModel model = model(Members.SAM);
        model.load();
        model.named().set("spring");
        model.which().set(CampaignFilter.Which.ACTIVE);
        work.runAll();
        assertEquals(new CampaignFilter(CampaignFilter.Which.ACTIVE, "spring"), desk.asked.get(desk.asked.size() - 1));
        assertTrue(model.filteredProperty().get());
        assertTrue(model.clearFilter());
        assertFalse(model.clearFilter());
        work.runAll();
        assertEquals(CampaignFilter.ALL, desk.asked.get(desk.asked.size() - 1));
        assertEquals(List.of(), model.rows().rows());
    }
}
