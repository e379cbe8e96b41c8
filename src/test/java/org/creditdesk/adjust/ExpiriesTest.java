package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Expiries.Expired;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time runs out for every grant once, however often somebody runs it. */
@OnBothStores
class ExpiriesTest {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant SOON = START.plus(Duration.ofHours(1));
    /** More than two slices. */
    private static final int MANY = 450;

    private final TestStore store;
    private final SetClock clock = new SetClock(START);
    private Colleague suri;

    ExpiriesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        suri = new Colleague(store, Role.SUPERVISOR, clock);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.desk.verification().verify(Progress.NONE).problems());
        suri.close();
        store.close();
    }

    private long account(String name) {
        return TestAccounts.add(store, name + "@studio.example", name, "DE");
    }

    @Test
    void whatIsLeftOfAGrantExpiresAtItsVeryEnd() {
        long ana = account("ana");
        suri.bought(ana, 100, SOON);
        suri.bought(ana, 10, SOON.plusSeconds(1));
        suri.bought(ana, 1, null);
        suri.spent(ana, 30);
        clock.forward(Duration.ofHours(1).minusMillis(1));
        assertEquals(new Expired(0, 0, 0, false), suri.expiries.due());
        clock.forward(Duration.ofMillis(1));
        assertEquals(new Expired(1, 70, 0, false), suri.expiries.due());
        assertEquals(new Expired(1, 70, 0, false), suri.expiries.run(Progress.NONE));
        assertEquals(11, suri.balance(ana));
        Entry entry = suri.desk.ledger().entries(ana, null, 1).rows().get(0);
        assertEquals(EntryKind.EXPIRY, entry.kind());
        assertEquals(1, entry.target());
        assertEquals(new Expired(0, 0, 0, false), suri.expiries.run(Progress.NONE));
        assertEquals(11, suri.balance(ana));
    }

    @Test
    void manyAccountsExpireInSlicesAndACancelledRunGoesOn() {
        List<Long> accounts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            accounts.add(account("c" + i));
        }
        for (int i = 0; i < MANY; i++) {
            suri.bought(accounts.get(i % 3), 1, SOON.plusSeconds(i % 7));
        }
        clock.forward(Duration.ofHours(2));
        Expired first = suri.expiries.run(new Progress() {
            private long done;

            @Override
            public void report(long grants) {
                done = grants;
            }

            @Override
            public boolean isCancelled() {
                return done > 0;
            }
        });
        assertTrue(first.cancelled());
        assertTrue(first.grants() > 0 && first.grants() < MANY, first::toString);
        Expired rest = suri.expiries.run(Progress.NONE);
        assertEquals(MANY, first.grants() + rest.grants());
        assertEquals(MANY, first.credits() + rest.credits());
        assertEquals("0", store.value("select sum(balance) from account"));
    }

    @Test
    void runsAtOnceExpireEachGrantOnce() throws Exception {
        List<Long> accounts = List.of(account("ana"), account("luc"), account("zoe"));
        for (int i = 0; i < 90; i++) {
            suri.bought(accounts.get(i % 3), 2, SOON.plusSeconds(i % 5));
        }
        clock.forward(Duration.ofHours(2));
        List<Expired> runs = AtOnce.run(6, number -> () -> suri.expiries.run(Progress.NONE));
        assertEquals(90, runs.stream().mapToLong(Expired::grants).sum());
        assertEquals("90", store.value("select count(*) from ledger_entry where kind = 'EXPIRY'"));
    }

    @Test
    void thoseWhoMayNotCorrectMayNotExpire() {
        suri.close();
        suri = new Colleague(store, Role.AUDITOR, clock);
        assertEquals(
                "ROLE_MAY_NOT",
                assertThrows(Problem.class, () -> suri.expiries.run(Progress.NONE))
                        .reason());
    }

    @Test
    void severalGrantsOfOneAccountExpireTogether() {
        long ana = account("ana");
        suri.bought(ana, 5, SOON);
        suri.adjustments.make(new Compensation(UUID.randomUUID(), ana, 5, SOON, Because.of("GOODWILL")));
        clock.forward(Duration.ofHours(2));
        assertEquals(2, suri.expiries.run(Progress.NONE).grants());
    }
}
