package org.creditdesk.ui.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Pack;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.Test;

/** Owners say what a price buys; nobody's change is lost unseen. */
class PacksViewModelTest {
    private static final Pack EUR = pack("EUR", 999, 500, true);
    private static final Pack YEN = pack("JPY", 3_120, 1_000, false);

    private final QueuedWork work = new QueuedWork();
    private final MemoryPacks desk = new MemoryPacks();

    private static Pack pack(String currency, long minor, long credits, boolean active) {
        return new Pack(currency, minor, credits, active, "owner", Instant.EPOCH);
    }

    /** Refuses as the desk does what was seen and holds no longer. */
    private static final class MemoryPacks implements PacksDesk {
        private final List<Pack> kept = new ArrayList<>(List.of(EUR, YEN));

        @Override
        public List<Pack> all() {
            return List.copyOf(kept);
        }

        @Override
        public Pack add(String currency, long minor, long credits) {
            kept.add(pack(currency, minor, credits, true));
            return kept.get(kept.size() - 1);
        }

        @Override
        public Pack change(Pack seen, long credits) {
            if (!kept.remove(seen)) {
                throw Problem.refused("PACK_CHANGED");
            }
            return add(seen.currency(), seen.amountMinor(), credits);
        }

        @Override
        public Pack end(Pack seen) {
            kept.remove(seen);
            kept.add(pack(seen.currency(), seen.amountMinor(), seen.credits(), false));
            return kept.get(kept.size() - 1);
        }
    }

    private PacksViewModel model(Role role) {
        var member = new Member("m", "Somebody", role, new Limits(null, null, null, null));
        var model = new PacksViewModel(desk, work, member, new Toasts());
        model.load();
        work.runAll();
        return model;
    }

    @Test
    void aPriceIsReadInItsCurrency() {
        PacksViewModel model = model(Role.OWNER);
        model.begin();
        assertEquals("Enter a price and its currency.", model.blockedProperty().get());
        model.price().set("19.90");
        model.currency().set("yen");
        model.credits().set("2,000");
        assertTrue(model.currency().messageProperty().get().startsWith("yen is no currency code"));
        model.currency().set("jpy");
        assertFalse(model.price().isFine());
        model.currency().set("eur");
        assertEquals("Sell 2,000 credits for €19.90", model.buttonProperty().get());
        model.credits().set("0");
        assertEquals("A pack has at least one credit.", model.blockedProperty().get());
        model.credits().set("2,000");
        model.save();
        model.save();
        work.runAll();
        assertEquals(
                List.of(500L, 1_000L, 2_000L),
                desk.kept.stream().map(Pack::credits).toList());
        assertFalse(model.editingProperty().get());
    }

    @Test
    void oneThatIsOverCanBeSoldAgainAsItWas() {
        PacksViewModel model = model(Role.OWNER);
        model.edit(EUR);
        assertEquals("", model.blockedProperty().get());
        assertFalse(model.canEnd(YEN));
        model.edit(YEN);
        assertNull(model.blockedProperty().get());
        assertEquals(
                "Sell 1,000 credits for ¥3,120 again", model.buttonProperty().get());
        model.end(EUR);
        work.runAll();
        assertFalse(desk.kept.stream().anyMatch(Pack::active));
    }

    @Test
    void anotherOwnersChangeIsNotWrittenOverUnseen() {
        PacksViewModel model = model(Role.OWNER);
        model.edit(EUR);
        model.credits().set("550");
        desk.change(EUR, 600);
        model.save();
        work.runAll();
        assertTrue(model.failureProperty().get().startsWith("Somebody else has changed this pack"));
        assertEquals(600, model.editedProperty().get().credits());
        assertEquals("550", model.credits().get());
        model.save();
        work.runAll();
        assertTrue(desk.kept.stream().anyMatch(pack -> pack.credits() == 550));
    }

    @Test
    void whoeverIsNoOwnerOnlyReads() {
        PacksViewModel model = model(Role.SUPERVISOR);
        model.begin();
        model.edit(EUR);
        model.end(EUR);
        work.runAll();
        assertFalse(model.editingProperty().get());
        assertEquals(List.of(EUR, YEN), desk.kept);
        assertEquals(2, model.rows().rows().size());
        assertTrue(model.noPermission().startsWith("Only owners set packs."));
    }
}
