package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** What was taken back after a refund cannot be changed unnoticed. */
@OnBothStores
class ClawBackTamperTest {
    private final TestStore store;
    private Desk suri;
    private Tampering tampering;
    private Trials trials;
    private long ana;

    ClawBackTamperTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    /** A purchase of 100 credits of which 30 are spent, refunded: 70 collected, 30 not. */
    @BeforeEach
    void fill() throws SQLException {
        ana = store.addAccount("ana@studio.example", "DE");
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
                        + " state, purchased_at, imported_at, credited_account_id, credited_seq, refunded_minor) values (1, 'stripe',"
                        + " 'R-1', 'R1', " + ana
                        + ", 100, 'EUR', 100, 'REFUNDED', current_timestamp, current_timestamp, " + ana
                        + ", 1, 100)");
        store.execute("insert into receipt_entry values (1, " + ana + ", 1)");
        suri.clawBacks().run(1);
        tampering = new Tampering(store);
        trials = new Trials(tampering, this::verify, ana, 0L);
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
        clawBack("receipt_id", "7");
        clawBack("step", "2");
        clawBack("request_id", "'" + UUID.randomUUID() + "'");
        for (String cause : List.of("'DISPUTE'", "'TWICE'", "'WON'", "null")) {
            clawBack("cause", cause);
        }
        trials.column(new EntryId(999_999, 1), "claw_back", "account_id", "999999", "step = 1");
        trials.column(new EntryId(ana, 2), "claw_back", "target_seq", "2", "step = 1");
        for (String credits : List.of("requested", "collected", "uncollected")) {
            clawBack(credits, credits + " - 1");
            clawBack(credits, credits + " + 1");
            clawBack(credits, "null");
        }
        clawBack("refunded_minor", "99");
        clawBack("dispute", "'OPEN'");
        clawBack("made_by", "'sam'");
        trials.assertAllColumnsOf("claw_back", Map.of("made_at", "the trail has the moment too"));
        trials.run(new EntryId(ana, 1), "delete from claw_back where step = 1");
        trials.assertNothingUnnoticed();
    }

    private void clawBack(String column, String value) throws SQLException {
        trials.column(new EntryId(ana, 1), "claw_back", column, value, "step = 1");
    }
}
