package org.creditdesk.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

/** What owners decide about redeeming is set as it was typed, never over a change that nobody has seen. */
class RulesViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemoryRules rules = new MemoryRules();

    private RulesViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        var model = new RulesViewModel(rules.desk(), work, member, new Toasts());
        model.load();
        work.runAll();
        return model;
    }

    private static LockOutInputs inputs(SettingForm<LockOutLimits> form) {
        return (LockOutInputs) form.inputs();
    }

    @Test
    void what_holds_is_shown_and_cannot_be_set_as_it_is() {
        SettingForm<LockOutLimits> form = model(Role.OWNER).lockOut();
        assertEquals("15", inputs(form).minutes().field().get());
        assertEquals("", form.blockedProperty().get());
        form.save();
        work.runAll();
        assertTrue(rules.lockOut.changes.isEmpty());
    }

    @Test
    void numbers_within_their_bounds_are_set() {
        SettingForm<LockOutLimits> form = model(Role.OWNER).lockOut();
        for (String wrong : List.of("0", "101", "1.5", "", "many")) {
            inputs(form).failures().field().set(wrong);
            assertEquals(
                    "A whole number from 1 to 100.",
                    inputs(form).failures().field().messageProperty().get(),
                    wrong);
            assertEquals("A whole number from 1 to 100.", form.blockedProperty().get());
            assertEquals("Set the lock-out", form.buttonProperty().get());
            form.save();
        }
        inputs(form).failures().field().set("100");
        inputs(form).minutes().field().set("1,440");
        assertNull(form.blockedProperty().get());
        assertEquals(
                "Lock out after 100 wrong codes for 1,440 minutes",
                form.buttonProperty().get());
        form.save();
        work.runAll();
        assertEquals(List.of(new LockOutLimits(100, 10, 1_440, 10)), rules.lockOut.changes);
        assertEquals("", form.blockedProperty().get());
    }

    @Test
    void somebody_elses_change_is_seen_before_it_is_written_over() {
        SettingForm<LockOutLimits> form = model(Role.OWNER).lockOut();
        inputs(form).minutes().field().set("30");
        rules.lockOut.value = new LockOutLimits(7, 10, 20, 10);
        form.save();
        work.runAll();
        assertTrue(rules.lockOut.changes.isEmpty());
        assertNotNull(form.failureProperty().get());
        assertEquals(7, form.heldProperty().get().failures());
        assertEquals("30", inputs(form).minutes().field().get());
        form.save();
        work.runAll();
        assertEquals(List.of(new LockOutLimits(3, 10, 30, 10)), rules.lockOut.changes);
        assertNull(form.failureProperty().get());
    }

    @Test
    void the_page_must_be_official() {
        SettingForm<CheckoutPage> form = model(Role.OWNER).checkout();
        var inputs = (CheckoutInputs) form.inputs();
        inputs.url().set("https://studio.example.evil.example/credits");
        assertEquals(
                "The page is neither on studio.example nor below it.",
                inputs.url().messageProperty().get());
        inputs.url().set("http://pay.studio.example");
        assertEquals(
                "The address begins with https://.",
                inputs.url().messageProperty().get());
        inputs.domain().set("https://studio.example");
        assertNotNull(inputs.domain().messageProperty().get());
        assertNull(inputs.url().messageProperty().get());
        form.save();
        inputs.domain().set(" Credits.Example ");
        inputs.url().set("https://credits.example/buy ");
        assertEquals("Sell credits on credits.example", form.buttonProperty().get());
        form.save();
        work.runAll();
        assertEquals(
                List.of(new CheckoutPage("https://credits.example/buy", "credits.example")), rules.checkout.changes);
    }

    @Test
    void all_that_was_changed_is_set_at_once() {
        RulesViewModel model = model(Role.OWNER);
        inputs(model.lockOut()).minutes().field().set("30");
        ((SignalInputs) model.signals().inputs()).inputs()[2].field().set("10");
        model.save();
        work.runAll();
        assertEquals(1, rules.lockOut.changes.size());
        assertEquals(10, rules.signals.value.aliasAccounts());
        assertTrue(rules.checkout.changes.isEmpty());
    }

    @Test
    void whoever_is_no_owner_only_reads() {
        RulesViewModel model = model(Role.AUDITOR);
        assertTrue(model.noPermission().contains("Somebody is signed in as Auditor"));
        assertEquals("15", inputs(model.lockOut()).minutes().field().get());
        inputs(model.lockOut()).minutes().field().set("30");
        model.save();
        work.runAll();
        assertTrue(rules.lockOut.changes.isEmpty());
        assertEquals(model.noPermission(), model.lockOut().blockedProperty().get());
    }
}
