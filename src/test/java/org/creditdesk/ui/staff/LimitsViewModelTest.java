package org.creditdesk.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

class LimitsViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final MemorySettings desk = new MemorySettings();

    private LimitsViewModel model(Role role) {
        var model =
                new LimitsViewModel(desk, work, new Member("m", "Somebody", role, new Limits(null, null, null, null)));
        model.load();
        work.runAll();
        return model;
    }

    @Test
    void fourNumbersAreSetAndBlankIsNoLimit() {
        LimitsViewModel model = model(Role.OWNER);
        model.edit(MemorySettings.SUPPORT);
        assertEquals("1,000", model.form().perDay().get());
        assertEquals("", model.form().perAccount().get());
        model.form().perGrant().set("1.5");
        assertEquals("“1.5” is not a whole number.", model.blockedProperty().get());
        model.save();
        model.form().perGrant().set("0");
        model.form().perDay().set(" ");
        model.save();
        work.runAll();
        assertEquals(List.of(new Limits(0L, null, null, 0L)), desk.set);
        assertNull(model.editedProperty().get());
    }

    @Test
    void onlyAMemberWithOwnLimitsGoesBackToTheRoles() {
        LimitsViewModel model = model(Role.OWNER);
        model.edit(MemorySettings.SUPPORT);
        model.clear();
        model.edit(MemorySettings.SAM);
        model.clear();
        work.runAll();
        assertEquals(List.of("sam"), desk.cleared);
    }

    @Test
    void daysAreSavedWhenTheyAreOthers() {
        LimitsViewModel model = model(Role.OWNER);
        assertEquals("14", model.days().field().get());
        model.saveDays();
        for (String wrong : List.of("0", "366", "soon", "")) {
            model.days().field().set(wrong);
            assertEquals(
                    model.days().field().messageProperty().get(),
                    model.days().blockedProperty().get(),
                    wrong);
            model.saveDays();
        }
        model.days().field().set("7");
        assertNull(model.days().blockedProperty().get());
        model.saveDays();
        work.runAll();
        assertEquals(7, desk.days);
        assertEquals("", model.days().blockedProperty().get());
    }

    @Test
    void theCreditsOfBatchesAreSavedWhenTheyAreOthers() {
        LimitsViewModel model = model(Role.OWNER);
        assertEquals("50,000,000", model.batches().field().get());
        model.batches().field().set("-1");
        model.saveBatches();
        model.batches().field().set("2,000,000");
        model.saveBatches();
        work.runAll();
        assertEquals(2_000_000, desk.batches);
        assertEquals("2,000,000", model.batches().field().get());
        model.batches().field().set("0");
        model.saveBatches();
        work.runAll();
        assertEquals(0, desk.batches);
    }

    @Test
    void anotherOwnersLimitsAreNotWrittenOverUnseen() {
        LimitsViewModel model = model(Role.OWNER);
        model.edit(MemorySettings.SUPPORT);
        model.form().perGrant().set("300");
        var others = new HeldLimits(
                "SUPPORT", null, Role.SUPPORT, true, new Limits(50L, 100L, null, 0L), Instant.EPOCH, "olga");
        desk.held = List.of(others, MemorySettings.SAM);
        model.save();
        work.runAll();
        assertEquals(List.of(), desk.set);
        assertTrue(model.failureProperty().get().startsWith("Somebody else has changed these limits"));
        assertEquals(others, model.editedProperty().get());
        assertEquals("300", model.form().perGrant().get());
        assertEquals(others, model.rows().rows().get(0));
        model.save();
        work.runAll();
        assertEquals(List.of(new Limits(300L, 1_000L, null, 0L)), desk.set);
    }

    @Test
    void anotherOwnersDaysAreNotWrittenOverUnseen() {
        LimitsViewModel model = model(Role.OWNER);
        desk.days = 21;
        model.days().field().set("7");
        model.saveDays();
        work.runAll();
        assertEquals(21, desk.days);
        assertTrue(model.failureProperty().get().startsWith("Somebody else has set this to 21"));
        assertEquals("7", model.days().field().get());
        model.saveDays();
        work.runAll();
        assertEquals(7, desk.days);
    }

    @Test
    void whoeverIsNoOwnerOnlyReads() {
        LimitsViewModel model = model(Role.AUDITOR);
        model.edit(MemorySettings.SAM);
        assertNull(model.editedProperty().get());
        model.days().field().set("7");
        model.saveDays();
        model.batches().field().set("7");
        model.saveBatches();
        work.runAll();
        assertEquals(14, desk.days);
        assertEquals(50_000_000, desk.batches);
        assertTrue(model.noPermission().contains("Somebody is signed in as Auditor"));
    }
}
