package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Screen;
import org.junit.jupiter.api.Test;

class CampaignsViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryPromotions promotions = new MemoryPromotions();
    private final Navigator navigator = new Navigator();

    private CampaignsViewModel model(Member member) {
        return new CampaignsViewModel(
                promotions, work, navigator, member, ZoneId.of("Europe/Berlin"), UUID::randomUUID);
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
        model.create();
        model.create();
        work.runAll();
        assertEquals(1, promotions.campaigns.size());
        assertEquals("Spring sale", promotions.campaigns.get(0).name());
        assertEquals(500_000L, promotions.campaigns.get(0).budget());
        assertEquals(
                Instant.parse("2026-03-31T15:00:00Z"),
                promotions.campaigns.get(0).starts());
        assertEquals(Screen.CAMPAIGN, navigator.current().screen());
        assertFalse(model.creatingProperty().get());
        assertEquals("", model.form().name().get());
    }

    @Test
    void trying_again_after_a_failure_is_the_same_request() {
        CampaignsViewModel model = model(Members.MIA);
        model.form().name().set("Spring sale");
        UUID first = model.form().wanted().requestId();
        promotions.failure = MemoryPromotions.problem();
        model.create();
        work.runAll();
        assertTrue(model.failureProperty().get().startsWith("The store is too busy"));
        promotions.failure = null;
        model.create();
        work.runAll();
        assertTrue(promotions.campaignByRequest.containsKey(first));
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
}
