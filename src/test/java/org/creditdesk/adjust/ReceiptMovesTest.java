package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Invariants;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receipt moves once, with what is left of it, and stays credited at most once; the ledger verifies after each. */
@OnBothStores
class ReceiptMovesTest {
    private static final Because WHY = new Because("OTHER", "HD-7", "Two accounts of one person", null, null);

    private final TestStore store;
    private Desk suri;
    private long ana;
    private long shop;

    ReceiptMovesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        shop = TestAccounts.add(store, "ana+shop@studio.example", "Ana García", "DE");
        suri = store.desk(Role.SUPERVISOR);
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (1, 'stripe', 'R-1', 'R1', " + ana
                + ", 1000, 'EUR', 100, 'PAID', current_timestamp, current_timestamp)");
    }

    /** Whatever a test did, all is well with the ledger. */
    @AfterEach
    void close() throws SQLException {
        try (Connection connection = store.connectAsAdministrator()) {
            assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
            assertEquals(List.of(), Invariants.broken(connection));
        } finally {
            suri.close();
            store.close();
        }
    }

    private void credit() {
        post(Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, 100, Origin.PURCHASE, null)
                .naming("R-1"));
        store.execute("update receipt set credited_account_id = " + ana + ", credited_seq = 1 where id = 1");
        store.execute("insert into receipt_entry values (1, " + ana + ", 1)");
    }

    private void spend(long credits) {
        post(Posting.debit(UUID.randomUUID(), EntryKind.SPEND, credits));
    }

    private void post(Posting posting) {
        var posts = new Posts("suri", Clock.systemUTC());
        suri.store().write(session -> posts.post(session, ana, posting));
    }

    private MovedReceipt move(long to) {
        return suri.moves().move(UUID.randomUUID(), 1, to, WHY);
    }

    private String refusal(long to) {
        return assertThrows(Problem.class, () -> move(to)).reason();
    }

    private long balance(long account) {
        return suri.accounts().header(account).balance();
    }

    private String receipt() {
        return store.value(
                "select account_id || ' ' || coalesce(credited_account_id || '-' || credited_seq, 'not credited')"
                        + " || ' ' || again || ' ' || coalesce(need, 'nothing') from receipt where id = 1");
    }

    @Test
    void oneThatIsNotCreditedGoesAlone() {
        MovedReceipt moved = move(shop);
        assertEquals(0, moved.credits());
        assertNull(moved.taken());
        assertEquals(shop + " not credited 0 NOT_CREDITED", receipt());
        assertEquals("0", store.value("select count(*) from ledger_entry"));
        assertEquals("2", store.value("select count(*) from audit_event where command = 'move receipt' and done"));
    }

    @Test
    void oneWithoutAnAccountFindsOne() {
        store.execute("update receipt set account_id = null where id = 1");
        assertNull(move(shop).from());
        assertEquals(shop + " not credited 0 NOT_CREDITED", receipt());
        assertEquals("1", store.value("select count(*) from audit_event where command = 'move receipt' and done"));
    }

    @Test
    void whatIsLeftGoesWithItAndWhatWasSpentStays() {
        credit();
        spend(30);
        MovePreview preview = suri.moves().preview(1, shop);
        assertEquals(new MovePreview("R-1", ana, shop, true, 70, 30, null), preview);
        UUID request = UUID.randomUUID();
        MovedReceipt moved = suri.moves().move(request, 1, shop, WHY);
        assertEquals(70, moved.credits());
        assertEquals(30, moved.spent());
        assertEquals(70, moved.balanceAfter());
        assertEquals(0, balance(ana));
        assertEquals(70, balance(shop));
        assertEquals(shop + " " + shop + "-1 0 nothing", receipt());
        MovedReceipt again = suri.moves().move(request, 1, shop, WHY);
        assertTrue(again.replayed());
        assertEquals(moved.given(), again.given());
        assertEquals(70, balance(shop));
        assertEquals(
                "REQUEST_REUSED",
                assertThrows(Problem.class, () -> suri.moves().move(request, 1, ana, WHY))
                        .reason());
        assertEquals("MOVE_NOWHERE", refusal(shop));
        List<TimelineItem> here = suri.timeline()
                .page(shop, TimelineFilter.of(TimelineKind.MOVE), null, 9)
                .rows();
        assertEquals("ana@studio.example", here.get(0).otherEmail());
        assertTrue(here.get(0).isFromElsewhere());
        assertFalse(suri.timeline()
                .page(ana, TimelineFilter.of(TimelineKind.MOVE), null, 9)
                .rows()
                .get(0)
                .isFromElsewhere());
    }

    /** What the first account spent cannot be taken from the second, and is not forgotten either. */
    @Test
    void aRefundAfterwardsTakesWhatMovedAndRecordsTheRest() {
        credit();
        spend(30);
        move(shop);
        store.execute("update receipt set refunded_minor = 1000, state = 'REFUNDED' where id = 1");
        suri.clawBacks().run(1);
        assertEquals(
                "100 70 30", store.value("select requested || ' ' || collected || ' ' || uncollected from claw_back"));
        assertEquals(0, balance(shop));
        assertEquals("MOVE_GIVEN_BACK", refusal(ana));
    }

    @Test
    void goesOnAndBack() {
        credit();
        assertEquals(100, move(shop).credits());
        long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        assertEquals(100, move(luc).credits());
        assertEquals(100, move(ana).credits());
        assertEquals(ana + " " + ana + "-3 0 nothing", receipt());
        assertEquals(100, balance(ana) + balance(shop) + balance(luc));
    }

    @Test
    void theCreditsComeToWhomTheReceiptBelongs() {
        credit();
        store.execute("update receipt set account_id = " + shop + " where id = 1");
        assertEquals(100, move(shop).credits());
        assertEquals(shop + " " + shop + "-1 0 nothing", receipt());
    }

    @Test
    void twoAtOnceMoveItOnce() throws Exception {
        credit();
        UUID request = UUID.randomUUID();
        List<MovedReceipt> same = AtOnce.run(2, i -> () -> suri.moves().move(request, 1, shop, WHY));
        assertEquals(1, same.stream().filter(MovedReceipt::replayed).count());
        List<Long> targets = List.of(ana, TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR"));
        List<String> others = AtOnce.run(2, i -> () -> {
            try {
                return String.valueOf(move(targets.get(i)).credits());
            } catch (Problem refused) {
                return refused.reason();
            }
        });
        assertTrue(others.contains("100"), others.toString());
        assertEquals(100, balance(ana) + balance(shop) + balance(targets.get(1)));
    }

    /** Two receipts that change places: whoever locks in another order than the other would wait forever. */
    @Test
    void twoThatPassEachOther() throws Exception {
        credit();
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (2, 'stripe', 'R-2', 'R2', " + shop
                + ", 1000, 'EUR', 100, 'PAID', current_timestamp, current_timestamp)");
        AtOnce.run(2, i -> () -> suri.moves().move(UUID.randomUUID(), 1 + i, i == 0 ? shop : ana, WHY));
        assertEquals(100, balance(shop));
        assertEquals(String.valueOf(ana), store.value("select account_id from receipt where id = 2"));
    }

    @Test
    void isRefusedWhereItWouldHideSomething() {
        assertEquals("MOVE_NOWHERE", refusal(ana));
        assertEquals("NO_SUCH_ACCOUNT", refusal(-1));
        assertEquals(
                "NO_SUCH_RECEIPT",
                assertThrows(Problem.class, () -> suri.moves().move(UUID.randomUUID(), 9, shop, WHY))
                        .reason());
        assertEquals(
                "TICKET_NEEDED",
                assertThrows(Problem.class, () -> suri.moves()
                                .move(UUID.randomUUID(), 1, shop, Because.of("BILLING_ERROR")))
                        .reason());
        credit();
        store.execute("update receipt set refunded_minor = 1 where id = 1");
        assertEquals("MOVE_GIVEN_BACK", refusal(shop));
        assertNotNull(suri.moves().preview(1, shop).problem());
        store.execute("update receipt set refunded_minor = 0 where id = 1");
        store.execute("update account set status = 'BLOCKED' where id = " + shop);
        assertEquals("GIVING_TO_BLOCKED", refusal(shop));
        store.execute("update account set status = 'ACTIVE' where id = " + shop);
        spend(100);
        assertEquals("MOVE_NOTHING_LEFT", refusal(shop));
    }

    @Test
    void countsTowardsTheLimitsAndIsForSupervisors() {
        credit();
        store.execute("update staff_limit set per_grant = 99 where holder = 'SUPERVISOR'");
        assertEquals("OVER_LIMIT", refusal(shop));
        for (Role role : List.of(Role.SUPPORT, Role.MARKETING, Role.AUDITOR)) {
            try (Desk desk = store.desk(role)) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, () -> desk.moves().move(UUID.randomUUID(), 1, shop, WHY))
                                .reason());
            }
        }
    }
}
