package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts towards a limit is what was moved since midnight UTC, or within 30 days to the microsecond. */
@OnBothStores
class LimitWindowTest {
    private static final Instant EVENING = Instant.parse("2031-03-10T22:00:00Z");
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestStore store;
    private final SetClock clock = new SetClock(EVENING);
    private Desk sam;
    private long ana;
    private long ben;

    LimitWindowTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        ben = TestAccounts.add(store, "ben@studio.example", "Ben", "DE");
        try (Desk owner = store.desk(Role.OWNER)) {
            owner.staffLimits().set("sam", new Limits(200L, 300L, 400L, 0L));
        }
        sam = TimedDesk.open(store, Role.SUPPORT, clock);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private Adjusted give(long account, long credits) {
        return sam.adjustments()
                .make(new Compensation(UUID.randomUUID(), account, credits, null, Because.of("GOODWILL")));
    }

    private void assertGiven(long account, long credits) {
        assertNotNull(give(account, credits).entry(), "posted at once");
    }

    private void assertAsked(String exceeded, long account, long credits) {
        Adjusted asked = give(account, credits);
        assertNotNull(asked.request(), "a second person is asked");
        assertEquals(exceeded, store.value("select exceeded from adjustment_request order by id desc"));
    }

    @Test
    void whatWasGivenThirtyDaysAgoStillCountsAndAMomentLaterNoMore() {
        assertGiven(ana, 200);
        clock.forward(Duration.ofDays(1));
        assertGiven(ana, 200);
        clock.forward(MONTH.minusDays(1));
        assertAsked("OVER_ACCOUNT_LIMIT", ana, 1);
        clock.forward(MICROSECOND);
        assertGiven(ana, 200);
        assertAsked("OVER_ACCOUNT_LIMIT", ana, 1);
    }

    @Test
    void aNewDayBeginsAtMidnight() {
        assertGiven(ana, 200);
        assertGiven(ben, 100);
        clock.forward(Duration.ofHours(2).minus(MICROSECOND));
        assertAsked("OVER_DAILY_LIMIT", ben, 1);
        clock.forward(MICROSECOND);
        assertGiven(ben, 200);
        assertGiven(ana, 100);
        assertAsked("OVER_DAILY_LIMIT", ben, 1);
    }
}
