package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in the slot of one account is there for all, and for nobody once something was closed. */
@OnBothStores
class SlotsTest {
    /** More than two lots of one. */
    private static final int USES = 129;

    private final TestStore store;
    private Desk desk;
    private long ana;
    private long luc;

    SlotsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        desk = store.desk(Role.OWNER);
    }

    @AfterEach
    void close() {
        desk.close();
        store.close();
    }

    private Redeemable read(String code) {
        return desk.store().read(session -> Codes.redeemable(session, code));
    }

    private boolean take(Redeemable code, long account) {
        return desk.store().write(session -> Codes.take(session, new Codes.Taking(code, account), Instant.now()));
    }

    private int takeAll(Redeemable code, long account) {
        int taken = 0;
        while (take(code, account)) {
            taken++;
        }
        return taken;
    }

    @Test
    void usesInTheSlotOfAnotherAreNotLost() {
        String code = TestCodes.anywhere().usable(USES).generate(store, 1).get(0);
        assertTrue(take(read(code), ana));
        assertEquals(1, read(code).uses());
        assertEquals("2", store.value("select sum(uses_left) from code_slot"));
        assertEquals(USES - 1, takeAll(read(code), luc));
        assertEquals(USES, read(code).uses());
        assertFalse(take(read(code), ana));
    }

    @Test
    void creditsInTheSlotOfAnotherAreNotLost() {
        String code = TestCodes.anywhere()
                .usable(10_000)
                .within((long) USES * TestCodes.CREDITS + 1)
                .generate(store, 1)
                .get(0);
        assertTrue(take(read(code), ana));
        assertEquals(String.valueOf(2 * TestCodes.CREDITS), store.value("select sum(credits_left) from campaign_slot"));
        assertEquals(USES - 1, takeAll(read(code), luc));
        assertEquals(1, read(code).budgetLeft());
    }

    /** Whoever waits for the slot of somebody does not keep that one from going on, or both would wait for each other. */
    @Test
    void whoWaitsForASlotLetsItsOwnerGoOn() throws Exception {
        String code = TestCodes.anywhere().usable(USES).generate(store, 1).get(0);
        Redeemable read = read(code);
        assertTrue(take(read, ana));
        for (int i = 0; i < USES - 3; i++) {
            assertTrue(take(read, luc));
        }
        assertEquals(1, triesOfAna(read, () -> assertTrue(take(read, luc))));
    }

    /** Whoever closes something has to wait for those who have taken, and lets them go on too. */
    @Test
    void whoClosesLetsThoseGoOnWhoHaveTaken() throws Exception {
        List<Consumer<Redeemable>> closings = List.of(this::revoke, this::pause, this::end);
        for (Consumer<Redeemable> closing : closings) {
            Redeemable code =
                    read(TestCodes.anywhere().usable(10_000).generate(store, 1).get(0));
            assertTrue(take(code, ana));
            assertEquals(1, triesOfAna(code, () -> closing.accept(code)));
            assertEquals(2, read(code.canonical()).uses());
        }
    }

    /** Ana takes, waits until the other one waits, and then does what a redemption's foreign keys do. */
    private int triesOfAna(Redeemable code, Runnable other) throws Exception {
        var anaHasTaken = new CountDownLatch(1);
        var tries = new AtomicInteger();
        List<Boolean> taken = AtOnce.run(2, number -> () -> {
            if (number == 1) {
                anaHasTaken.await();
                other.run();
                return true;
            }
            return desk.store().write(session -> {
                tries.incrementAndGet();
                boolean done = Codes.take(session, new Codes.Taking(code, ana), Instant.now());
                anaHasTaken.countDown();
                awaitSomebodyWaiting();
                refersTo(session, "code", "code", code.canonical());
                refersTo(session, "batch", "id", code.batchId());
                refersTo(session, "campaign", "id", code.campaignId());
                return done;
            });
        });
        assertEquals(List.of(true, true), taken);
        return tries.get();
    }

    /** On H2 nobody comes so far: it takes one writer. */
    private void awaitSomebodyWaiting() {
        if (store.kind() == StoreKind.POSTGRESQL) {
            try (Connection connection = store.connectAsSuperuser();
                    Statement statement = connection.createStatement()) {
                while (!isSomebodyWaiting(statement)) {
                    Thread.onSpinWait();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static boolean isSomebodyWaiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) {
            return row.next();
        }
    }

    private void refersTo(StatelessSession session, String table, String key, Object value) {
        String lock = store.kind() == StoreKind.POSTGRESQL ? " for key share" : "";
        session.createNativeQuery("select 1 from " + table + " where " + key + " = :key" + lock, Object.class)
                .setParameter("key", value)
                .getSingleResult();
    }

    private void revoke(Redeemable code) {
        desk.life().revokeCodes(UUID.randomUUID(), code.batchId(), List.of(code.canonical()), null);
    }

    private void pause(Redeemable code) {
        desk.life().change(new LifeCommand(UUID.randomUUID(), code.batchId(), LifeAction.PAUSE, null, null));
    }

    private void end(Redeemable code) {
        desk.campaigns().end(UUID.randomUUID(), code.campaignId(), null);
    }

    /** Who has read the rules before something was closed takes nothing afterwards, whatever is left in slots. */
    private void assertClosedBy(Consumer<Redeemable> closing) {
        String code = TestCodes.anywhere().usable(10_000).generate(store, 1).get(0);
        Redeemable before = read(code);
        assertTrue(take(before, ana));
        closing.accept(before);
        assertFalse(take(before, ana));
        assertFalse(take(before, luc));
        assertEquals(1, read(code).uses());
        assertEquals(
                TestCodes.CREDITS, desk.campaigns().get(before.campaignId()).redeemedCredits());
    }

    @Test
    void aRevokedCodeIsClosed() {
        assertClosedBy(this::revoke);
    }

    @Test
    void aPausedBatchIsClosed() {
        assertClosedBy(this::pause);
    }

    @Test
    void anEndedCampaignIsClosed() {
        assertClosedBy(this::end);
    }
}
