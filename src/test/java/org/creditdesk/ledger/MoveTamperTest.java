package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a receipt went, and with how much, cannot be changed unnoticed. */
@OnBothStores
class MoveTamperTest {
    private final TestStore store;
    private Desk suri;
    private Tampering tampering;
    private Trials trials;
    private long ana;
    private long shop;

    MoveTamperTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    /** A purchase of 100 credits of which 30 are spent; 70 moved. */
    @BeforeEach
    void fill() throws SQLException {
        ana = store.addAccount("ana@studio.example", "DE");
        shop = store.addAccount("ana+shop@studio.example", "DE");
        suri = store.desk(Role.SUPERVISOR);
        var posts = new Posts("suri", suri.store().clock());
        suri.store()
                .write(session -> posts.post(
                        session,
                        ana,
                        Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, 100, Origin.PURCHASE, null)
                                .naming("R-1")));
        suri.store().write(session -> posts.post(session, ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 30)));
        store.execute(
                "insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency, credits,"
                        + " state, purchased_at, imported_at, credited_account_id, credited_seq) values (1, 'stripe', 'R-1',"
                        + " 'R1', " + ana + ", 100, 'EUR', 100, 'PAID', current_timestamp, current_timestamp, " + ana
                        + ", 1)");
        store.execute("insert into receipt_entry values (1, " + ana + ", 1)");
        suri.moves()
                .move(
                        UUID.randomUUID(),
                        1,
                        shop,
                        new Because("OTHER", "HD-7", "Two accounts of one person", null, null));
        tampering = new Tampering(store);
        trials = new Trials(tampering, this::verify, ana, 0L);
        trials.mayName(shop);
        assertEquals(List.of(), verify().problems());
    }

    private VerifyReport verify() {
        return suri.verification().verify(Progress.NONE);
    }

    @AfterEach
    void close() throws SQLException {
        tampering.close();
        suri.close();
        store.close();
    }

    @Test
    void everyColumn() throws SQLException {
        trials.mayName(999_999);
        move("request_id", "'" + UUID.randomUUID() + "'");
        move("receipt_id", "7");
        trials.column(new EntryId(999_999, 1), "receipt_move", "from_account_id", "999999", "id > 0");
        move("to_account_id", "999999");
        for (String seq : List.of("credited_seq", "void_seq", "purchase_seq")) {
            String named = seq.equals("credited_seq") ? "2" : "9";
            trials.column(new EntryId(ana, seq.equals("credited_seq") ? 2 : 1), "receipt_move", seq, named, "id > 0");
        }
        for (String credits : List.of("credits", "spent")) {
            move(credits, credits + " - 1");
            move(credits, credits + " + 1");
            move(credits, "null");
        }
        move("reason", "'GOODWILL'");
        for (String text : List.of("ticket", "internal_note")) {
            move(text, "'another'");
            move(text, "null");
        }
        move("moved_by", "'sam'");
        trials.assertAllColumnsOf(
                "receipt_move",
                Map.of("id", "its number, which no other row names", "moved_at", "the trail has the moment too"));
        trials.run(new EntryId(ana, 0), "delete from receipt_move");
        trials.run(new EntryId(shop, 1), "update receipt set credits = 99");
        trials.run(new EntryId(shop, 1), "update receipt set credited_account_id = " + ana + ", credited_seq = 1");
        trials.assertNothingUnnoticed();
    }

    private void move(String column, String value) throws SQLException {
        trials.column(new EntryId(ana, 1), "receipt_move", column, value, "id > 0");
    }
}
