package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.RollingBack;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a redemption was rolled back cannot be changed unnoticed. */
@OnBothStores
class RollbackTamperTest {
    private static final String OTHER_TIME = "timestamp with time zone '2031-06-01 00:00:00+00'";

    private final TestStore store;
    private Desk suri;
    private Tampering tampering;
    private Trials trials;
    private long ana;

    RollbackTamperTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    /** Entry 1 redeems 150 credits, 2 spends 30 of them, 3 takes back 120; 4 redeems and stands; 5 spends, 6 nothing. */
    @BeforeEach
    void fill() throws SQLException {
        ana = store.addAccount("ana@studio.example", "DE");
        suri = store.desk(Role.SUPERVISOR);
        store.execute("insert into incident (id, name, created_by, created_at) values (1, 'Outage', 'suri',"
                + " current_timestamp), (2, 'Other', 'suri', current_timestamp)");
        List<String> codes = TestCodes.anywhere().byAccount(null).generate(store, 2);
        suri.redemptions().redeem(UUID.randomUUID(), ana, codes.get(0));
        var posts = new Posts("suri", suri.store().clock());
        suri.store().write(session -> posts.post(session, ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 30)));
        rollBack(1, new Because("CHARGEBACK", "T-1", "for staff", "for Ana", "Outage"));
        suri.redemptions().redeem(UUID.randomUUID(), ana, codes.get(1));
        tampering = new Tampering(store);
        trials = new Trials(tampering, this::verify, ana, 0L);
        assertEquals(List.of(), verify().problems());
    }

    private void rollBack(long seq, Because because) {
        suri.adjustments().make(new RollingBack(UUID.randomUUID(), new EntryId(ana, seq), because));
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
        trials.column(new EntryId(999_999, 1), "redemption_rollback", "account_id", "999999", "seq = 1");
        trials.column(new EntryId(ana, 4), "redemption_rollback", "seq", "4", "seq = 1");
        trials.column(new EntryId(ana, 2), "redemption_rollback", "seq", "2", "seq = 1");
        rollback("request_id", "'" + UUID.randomUUID() + "'");
        rollback("reason", "'OTHER'");
        for (String text : List.of("ticket", "internal_note", "customer_note")) {
            rollback(text, "'another'");
            rollback(text, "null");
        }
        rollback("incident_id", "2");
        rollback("incident_id", "null");
        rollback("entry_seq", "2");
        rollback("entry_seq", "null");
        for (String credits : List.of("collected", "uncollected")) {
            rollback(credits, credits + " - 1");
            rollback(credits, credits + " + 1");
            rollback(credits, "null");
        }
        rollback("made_by", "'sam'");
        rollback("made_by", "null");
        rollback("made_at", OTHER_TIME);
        rollback("made_at", "null");
        trials.assertAllColumnsOf("redemption_rollback", Map.of());
        EntryId none = new EntryId(0, 0);
        trials.run(none, "delete from redemption_rollback where seq = 1");
        trials.run(none, "update campaign set redeemed_credits = redeemed_credits - 30 where id = 1");
        trials.run(new EntryId(ana, 1), "update redemption_rollback set collected = 150, uncollected = 0");
        trials.run(
                new EntryId(ana, 4),
                "insert into redemption_rollback (account_id, seq, request_id, reason, collected, uncollected, made_by,"
                        + " made_at) values (" + ana + ", 4, '" + UUID.randomUUID()
                        + "', 'OTHER', 0, 150, 'suri', current_timestamp)");
        trials.assertNothingUnnoticed();
    }

    private void rollback(String column, String value) throws SQLException {
        trials.column(new EntryId(ana, 1), "redemption_rollback", column, value, "seq = 1");
    }
}
