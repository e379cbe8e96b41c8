package org.creditdesk.ui.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.junit.jupiter.api.Test;

class CodesViewModelTest {
    private static CodesViewModel model(long count, Member member) {
        var promotions = new MemoryPromotions();
        promotions.campaign("Spring sale", ZoneId.of("UTC"));
        Batch batch = promotions.generate(
                new BatchPlan(
                        UUID.randomUUID(),
                        "Spring sale",
                        CodeKind.PROMO,
                        count,
                        1,
                        "",
                        "",
                        List.of(),
                        null,
                        null,
                        1,
                        1,
                        true),
                Progress.NONE);
        var model = new CodesViewModel(new MemoryCodes(batch), new SameThreadWorkRunner(), member, 1);
        model.view().fit(20);
        model.load();
        return model;
    }

    private static CodesViewModel millions() {
        return model(10_000_000, Members.MIA);
    }

    private static String first(CodesViewModel model) {
        return model.view().inSight().get(0).key();
    }

    @Test
    void the_footer_says_where_one_is() {
        CodesViewModel model = millions();
        assertEquals("The first of 10,000,000 codes", model.whereProperty().get());
        model.jump(0.5);
        assertEquals("000005000000", first(model));
        assertEquals("Around 50 % of 10,000,000 codes", model.whereProperty().get());
        assertEquals(0.5, model.shareProperty().get(), 1e-6);
        model.jump(1);
        assertEquals("The last of 10,000,000 codes", model.whereProperty().get());
        assertEquals(1, model.shareProperty().get());
        assertEquals("All 12 codes", model(12, Members.MIA).whereProperty().get());
    }

    @Test
    void a_share_or_a_beginning_can_be_typed() {
        CodesViewModel model = millions();
        model.goTo("25 %");
        assertEquals("000002500000", first(model));
        model.goTo("0000-07");
        assertEquals("000007000000", first(model));
        model.goTo("101 %");
        model.goTo("  ");
        model.goTo("x %");
        assertEquals("000007000000", first(model));
    }

    @Test
    void whoever_may_not_see_codes_cannot_try_beginnings() {
        CodesViewModel model = model(10_000_000, Members.SAM);
        assertNotNull(model.maskedBecause());
        model.goTo("000007");
        assertEquals("000000000000", first(model));
        model.goTo("50%");
        assertEquals("000005000000", first(model));
    }

    @Test
    void another_choice_begins_at_its_first_and_forgets_what_was_picked() {
        CodesViewModel model = millions();
        model.jump(0.5);
        model.view().togglePick();
        model.choiceProperty().set(CodeChoice.REDEEMED);
        assertEquals("000000000000", first(model));
        assertEquals("000000000007", model.view().inSight().get(1).key());
        assertEquals(0, model.picks().sizeProperty().get());
        model.choiceProperty().set(CodeChoice.REVOKED);
        assertEquals(LoadState.EMPTY, model.view().rows().stateProperty().get());
        assertEquals("", model.whereProperty().get());
    }

    @Test
    void what_is_copied_is_what_is_picked_or_else_the_row() {
        CodesViewModel model = millions();
        model.view().move(3, false);
        assertEquals("0000-0000-0003", model.copied());
        model.view().move(1, true);
        model.jump(0.9);
        assertEquals("0000-0000-0003\n0000-0000-0004", model.copied());
        assertEquals(List.of("000000000003", "000000000004"), model.picked());
        model.unpick();
        assertTrue(model.picked().isEmpty());
    }

    @Test
    void reading_again_keeps_the_place() {
        CodesViewModel model = millions();
        model.jump(0.5);
        model.load();
        assertEquals("000005000000", first(model));
        assertNull(model.maskedBecause());
    }
}
