package org.creditdesk.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.creditdesk.adjust.StaffLimits;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Pack;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two owners who change the same pack or the same limits at once, the later one is told first. */
@OnBothStores
class SeenSettingsTest {
    private final TestStore store;
    private Desk owner;

    SeenSettingsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        owner = store.desk(Role.OWNER);
    }

    @AfterEach
    void close() {
        owner.close();
        store.close();
    }

    private static String reason(Runnable change) {
        return assertThrows(Problem.class, change::run).reason();
    }

    private static List<String> atOnce(Runnable first, Runnable second) throws Exception {
        return AtOnce.run(2, i -> () -> {
                    try {
                        (i == 0 ? first : second).run();
                        return "done";
                    } catch (Problem refused) {
                        return refused.reason();
                    }
                })
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void aPackIsChangedOnlyAsItWasSeen() throws Exception {
        Pack seen = owner.packs().add("NZD", 1_799, 500);
        assertEquals("PACK_TAKEN", reason(() -> owner.packs().add("nzd", 1_799, 900)));
        assertEquals(List.of("PACK_CHANGED", "done"), atOnce(() -> owner.packs().change(seen, 600), () -> owner.packs()
                .change(seen, 700)));
        assertEquals("PACK_CHANGED", reason(() -> owner.packs().end(seen)));
        Pack now = owner.packs().all().stream()
                .filter(pack -> pack.currency().equals("NZD") && pack.amountMinor() == 1_799)
                .findFirst()
                .orElseThrow();
        Pack over = owner.packs().end(now);
        assertEquals(now.credits(), owner.packs().change(over, now.credits()).credits());
    }

    @Test
    void limitsAreSetOnlyAsTheyWereSeen() throws Exception {
        StaffLimits limits = owner.staffLimits();
        HeldLimits seen = limits.all().get(0);
        assertEquals(
                List.of("LIMITS_CHANGED", "done"),
                atOnce(
                        () -> limits.change(seen, new Limits(7L, 70L, null, 0L)),
                        () -> limits.change(seen, new Limits(8L, 80L, null, 0L))));
        HeldLimits now = limits.all().get(0);
        limits.set(now.holder(), new Limits(9L, 90L, null, 0L));
        assertEquals("LIMITS_CHANGED", reason(() -> limits.change(now, seen.limits())));
        assertEquals(9, limits.all().get(0).limits().perGrant());
    }

    @Test
    void aNumberIsSetOnlyAsItWasSeen() throws Exception {
        StaffLimits limits = owner.staffLimits();
        int days = limits.requestDays();
        assertEquals(
                List.of("NUMBER_CHANGED", "done"),
                atOnce(() -> limits.setRequestDays(days, days + 1), () -> limits.setRequestDays(days, days + 2)));
        long above = limits.batchesAbove();
        limits.setBatchesAbove(above + 1);
        assertEquals("NUMBER_CHANGED", reason(() -> limits.setBatchesAbove(above, above + 2)));
        assertEquals(above + 1, limits.batchesAbove());
    }
}
