package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Role;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Owners set limits; what held before stays known. */
@OnBothStores
class StaffLimitsTest {
    private static final Limits OF_SUPPORT = new Limits(200L, 1_000L, 1_000L, 0L);
    private static final Limits SMALL = new Limits(10L, 20L, null, 0L);

    private final TestStore store;
    private Desk owner;

    StaffLimitsTest(StoreKind kind) {
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

    private HeldLimits of(String holder) {
        return owner.staffLimits().all().stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private String rows(String holder) {
        return store.value("select count(*) from staff_limit where holder = '" + holder + "'");
    }

    private String lastEvent(String column) {
        return store.value("select " + column + " from audit_event order by id desc");
    }

    @Test
    void everyRoleThatGivesStandsBeforeItsMembers() {
        assertEquals(
                List.of("SUPPORT", "sam", "SUPERVISOR", "suri", "OWNER", "owner"),
                owner.staffLimits().all().stream().map(HeldLimits::holder).toList());
        assertEquals(OF_SUPPORT, of("SUPPORT").limits());
        assertTrue(of("SUPPORT").isOfRole());
        assertEquals(OF_SUPPORT, of("sam").limits());
        assertFalse(of("sam").own());
        assertNull(of("sam").setBy());
        assertEquals(Instant.parse("2000-01-01T00:00:00Z"), of("sam").since());
    }

    @Test
    void aMembersOwnLimitsGoBeforeTheRolesUntilTheyAreCleared() {
        HeldLimits set = owner.staffLimits().set("sam", SMALL);
        assertEquals(set, of("sam"));
        assertEquals(SMALL, set.limits());
        assertTrue(set.own());
        assertEquals("owner", set.setBy());
        assertEquals(
                "per grant 200, per day 1000, per account 1000, approve 0 (of the role)", lastEvent("before_value"));
        assertEquals("per grant 10, per day 20, per account none, approve 0 (own)", lastEvent("after_value"));
        assertEquals("limits of sam", lastEvent("subject"));
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertEquals(SMALL, sam.store().read(session -> Staff.limits(session, sam.member())));
        }
        owner.staffLimits().set("SUPPORT", new Limits(300L, null, null, 0L));
        assertEquals(SMALL, of("sam").limits());

        HeldLimits cleared = owner.staffLimits().clear("sam");
        assertFalse(cleared.own());
        assertEquals(new Limits(300L, null, null, 0L), cleared.limits());
        assertEquals("2", rows("sam"), "what held stays known");
        assertEquals("2", rows("SUPPORT"));
        assertEquals("clear limits", lastEvent("command"));
    }

    @Test
    void clearingWhatIsNotThereAddsNothingToTheHistory() {
        assertEquals(OF_SUPPORT, owner.staffLimits().clear("sam").limits());
        assertEquals("0", rows("sam"));
    }

    @Test
    void theNewestCountsAlsoWhenTheClockStandsStillOrGoesBack() {
        var clock = new SetClock(Instant.parse("2030-01-01T00:00:00.000001500Z"));
        var audit = new AuditTrail(owner.store(), owner.member(), "here", clock);
        var limits = new StaffLimits(owner.store(), owner.member(), audit, clock);
        limits.set("sam", SMALL);
        limits.set("sam", OF_SUPPORT);
        clock.forward(java.time.Duration.ofDays(-1));
        HeldLimits last = limits.set("sam", SMALL);
        assertEquals(SMALL, last.limits());
        assertEquals("3", rows("sam"));
        assertEquals(Instant.parse("2030-01-01T00:00:00.000003Z"), last.since());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "MARKETING", "mia", "support", "SAM", ""})
    void whoGivesNothingHasNoLimits(String holder) {
        Problem refused = assertThrows(Problem.class, () -> owner.staffLimits().set(holder, SMALL));
        assertEquals("NO_SUCH_HOLDER", refused.reason());
        refused = assertThrows(Problem.class, () -> owner.staffLimits().clear(holder));
        assertEquals("NO_SUCH_MEMBER_LIMITS", refused.reason());
    }

    @Test
    void whatCannotBeIsRefused() {
        Problem refused =
                assertThrows(Problem.class, () -> owner.staffLimits().set("sam", new Limits(-1L, null, null, null)));
        assertEquals("LIMIT_NEGATIVE", refused.reason());
        refused = assertThrows(Problem.class, () -> owner.staffLimits().clear("SUPPORT"));
        assertEquals("NO_SUCH_MEMBER_LIMITS", refused.reason());
        for (int days : new int[] {0, -1, 366}) {
            refused = assertThrows(Problem.class, () -> owner.staffLimits().setRequestDays(days));
            assertEquals("REQUEST_DAYS", refused.reason());
        }
        assertEquals(14, owner.staffLimits().requestDays());
    }

    @Test
    void requestsWaitAsLongAsTheOwnerSays() {
        assertEquals(3, owner.staffLimits().setRequestDays(3));
        assertEquals(3, owner.staffLimits().requestDays());
        assertEquals("14", lastEvent("before_value"));
        assertEquals("3", lastEvent("after_value"));
    }

    @Test
    void batchesNeedASecondPersonFromWhatTheOwnerSaysOn() {
        assertEquals(50_000_000, owner.staffLimits().batchesAbove());
        assertEquals(0, owner.staffLimits().setBatchesAbove(0));
        assertEquals(Long.MAX_VALUE, owner.staffLimits().setBatchesAbove(Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, owner.staffLimits().batchesAbove());
        assertEquals("0", lastEvent("before_value"));
        assertEquals("9223372036854775807", lastEvent("after_value"));
        assertEquals(
                "BATCHES_ABOVE",
                assertThrows(Problem.class, () -> owner.staffLimits().setBatchesAbove(-1))
                        .reason());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void nobodyButOwnersSetsThem(Role role) {
        try (Desk desk = store.desk(role)) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> desk.staffLimits().set("sam", SMALL),
                    () -> desk.staffLimits().clear("sam"),
                    () -> desk.staffLimits().setRequestDays(3),
                    () -> desk.staffLimits().setBatchesAbove(3))) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, attempt::run).reason());
                assertEquals(desk.member().name(), lastEvent("actor"));
                assertEquals("ROLE_MAY_NOT", lastEvent("reason"));
            }
            assertNotNull(desk.staffLimits().all());
            assertEquals(14, desk.staffLimits().requestDays());
            assertEquals(50_000_000, desk.staffLimits().batchesAbove());
        }
    }
}
