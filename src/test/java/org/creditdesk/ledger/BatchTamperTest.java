package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Who decided about a batch, and what was done to it later, cannot be changed unnoticed. */
@OnBothStores
class BatchTamperTest {
    private static final EntryId NO_ACCOUNT = new EntryId(0, 0);
    private static final String EARLY = "timestamp with time zone '2001-01-01 00:00:00+00'";
    private static final String LATE = "timestamp with time zone '2031-06-01 00:00:00+00'";

    private final TestStore store;
    private Desk aldo;
    private Tampering tampering;
    private Trials trials;

    BatchTamperTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    /** Batch 1 was paused and ended; 2 waits, 3 was approved, 4 rejected. */
    @BeforeEach
    void fill() throws SQLException {
        TestCodes.anywhere().generate(store, 3);
        large(2, "'PENDING', null, null, null");
        large(3, "'PENDING', null, null, null");
        large(4, "'PENDING', null, null, null");
        change(1, "PAUSE", "ACTIVE", "PAUSED");
        change(2, "END", "PAUSED", "ENDED");
        store.execute("update batch set state = 'ENDED' where id = 1");
        aldo = store.desk(Role.AUDITOR);
        tampering = new Tampering(store);
        trials = new Trials(tampering, () -> aldo.verification().verify(Progress.NONE), 0L);
        tampering.execute(
                "update batch set approval = 'APPROVED', decided_by = 'suri', decided_at = " + LATE + " where id = 3");
        tampering.execute("update batch set approval = 'REJECTED', decided_by = 'suri', decision_why = 'too much',"
                + " decided_at = " + LATE + " where id = 4");
        tampering.keep();
        assertEquals(List.of(), aldo.verification().verify(Progress.NONE).problems());
    }

    private void large(int id, String decision) {
        store.execute("insert into batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks,"
                + " region_mode, for_accounts, per_code, state, created_by, created_at, approval, decided_by, decided_at,"
                + " decision_why) values (" + id + ", '" + UUID.randomUUID() + "', 1, 'PROMO', 1000000, 100, 0, 0,"
                + " 'ANYWHERE', false, 1, 'DRAFT', 'mia', current_timestamp, " + decision + ")");
    }

    private void change(int id, String kind, String before, String after) {
        store.execute(
                "insert into batch_change (id, batch_id, request_id, kind, state_before, state_after, asked, codes, actor,"
                        + " changed_at) values (" + id + ", 1, '" + UUID.randomUUID() + "', '" + kind + "', '" + before
                        + "', '"
                        + after + "', '', 3, 'mia', current_timestamp)");
    }

    @AfterEach
    void close() throws SQLException {
        tampering.close();
        aldo.close();
        store.close();
    }

    private void decisions() throws SQLException {
        batch(2, "approval", "'APPROVED'");
        batch(2, "approval", "'NOT_SURE'");
        batch(2, "approval", "null");
        batch(2, "state", "'GENERATING'");
        batch(2, "decided_by", "'suri'");
        batch(2, "decided_at", LATE);
        batch(3, "created_by", "'suri'");
        batch(3, "created_by", "null");
        batch(3, "decided_by", "'mia'");
        batch(3, "decided_by", "null");
        batch(3, "decided_at", EARLY);
        batch(4, "decision_why", "null");
        batch(4, "state", "'ACTIVE'");
    }

    private void batch(int id, String column, String value) throws SQLException {
        trials.column(NO_ACCOUNT, "batch", column, value, "id = " + id);
    }

    private void lives() throws SQLException {
        batch(1, "state", "'ACTIVE'");
        batch(1, "ends", LATE);
        batch(1, "id", "9");
        batch(1, "revoked_codes", "1");
        trials.column(NO_ACCOUNT, "code", "revoked", "true", "batch_id = 1");
        change(2, "state_after", "'ACTIVE'");
        change(2, "state_before", "'ACTIVE'");
        change(1, "state_after", "'SEALED'");
        change(1, "ends_after", LATE);
        change(2, "ends_before", LATE);
        change(2, "ends_after", LATE);
        change(2, "actor", "null");
        change(2, "batch_id", "77");
        trials.run(NO_ACCOUNT, "delete from batch_change where id = 2");
    }

    private void change(int id, String column, String value) throws SQLException {
        trials.column(NO_ACCOUNT, "batch_change", column, value, "id = " + id);
    }

    @Test
    void everyColumnIsTriedOrLeftOutForAReason() throws SQLException {
        decisions();
        lives();
        trials.assertNothingUnnoticed();
        String plan = "what marketing planned; on a server a trigger keeps it";
        String seal = "looked at by the check of seals";
        trials.assertAllColumnsOf(
                "batch",
                Map.ofEntries(
                        Map.entry("request_id", plan),
                        Map.entry("campaign_id", plan),
                        Map.entry("kind", plan),
                        Map.entry("credits", plan),
                        Map.entry("planned", seal),
                        Map.entry("generated", seal),
                        Map.entry("seal_digest", seal),
                        Map.entry("sealed_at", seal),
                        Map.entry("chunks", "how far generation is"),
                        Map.entry("checkpoint_at", "how far generation is"),
                        Map.entry("activate_when_sealed", plan),
                        Map.entry("imported", plan),
                        Map.entry("prefix", plan),
                        Map.entry("region_mode", plan),
                        Map.entry("regions", plan),
                        Map.entry("region_text", plan),
                        Map.entry("for_accounts", plan),
                        Map.entry("starts", plan),
                        Map.entry("per_account", plan),
                        Map.entry("per_code", plan),
                        Map.entry("created_at", plan)));
        trials.assertAllColumnsOf(
                "batch_change",
                Map.of(
                        "id", "its number",
                        "request_id", "which command it was; the same stands in the audit trail",
                        "kind", "what it was called; states and ends say what it did",
                        "asked", "which command it was; its event in the audit trail says the same",
                        "codes", "how many it hit at that moment",
                        "redemptions", "how many there were; more only keeps it from being undone",
                        "undoes", "which one it took back; states and ends say what that did",
                        "changed_at", "when; the same stands in the audit trail"));
    }
}
