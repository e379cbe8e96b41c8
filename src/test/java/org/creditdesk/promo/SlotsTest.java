package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
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
        return desk.store().write(session -> Codes.take(session, code, account, Instant.now()));
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

    @Test
    void whatWasGivenBackCanBeTakenAgain() {
        String code = TestCodes.anywhere().usable(USES).generate(store, 1).get(0);
        assertEquals(USES, takeAll(read(code), ana));
        desk.store().write(session -> {
            Codes.giveBack(session, read(code), luc);
            return null;
        });
        assertEquals(USES - 1, read(code).uses());
        assertEquals(1, takeAll(read(code), ana));
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
    }

    @Test
    void aRevokedCodeIsClosed() {
        assertClosedBy(
                code -> desk.life().revokeCodes(UUID.randomUUID(), code.batchId(), List.of(code.canonical()), null));
    }

    @Test
    void aPausedBatchIsClosed() {
        assertClosedBy(code ->
                desk.life().change(new LifeCommand(UUID.randomUUID(), code.batchId(), LifeAction.PAUSE, null, null)));
    }

    @Test
    void anEndedCampaignIsClosed() {
        assertClosedBy(code -> desk.campaigns().end(UUID.randomUUID(), code.campaignId(), null));
    }
}
