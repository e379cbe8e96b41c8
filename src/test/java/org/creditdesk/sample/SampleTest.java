package org.creditdesk.sample;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample as it is loaded, on both databases. */
@OnBothStores
class SampleTest {
    private static final List<String> TABLES = List.of(
            "account",
            "account_email",
            "account_word",
            "ledger_entry",
            "credit_grant",
            "grant_use",
            "receipt",
            "receipt_entry",
            "campaign",
            "batch",
            "batch_account",
            "batch_change",
            "code_export",
            "code",
            "redemption",
            "attempt",
            "lock_out",
            "incident",
            "adjustment_request",
            "audit_event");

    private final StoreKind kind;
    private TestStore store;

    SampleTest(StoreKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void createStore() {
        store = TestStores.fresh(kind);
    }

    @AfterEach
    void removeStore() {
        store.close();
    }

    private void load(TestStore target, long accounts) {
        Desks.loadSample(target.address(), target.administrator(), accounts, Progress.NONE);
    }

    @Test
    void writtenAndInventedAccountsVerify() {
        load(store, 1_500);
        try (Desk desk = store.desk(Role.AUDITOR)) {
            VerifyReport report = desk.verification().verify(Progress.NONE);
            assertEquals(List.of(), report.problems());
            assertEquals(1_500, report.accounts());
            assertTrue(desk.sample());
        }
    }

    @Test
    void theSameDayGivesTheSameRows() throws SQLException {
        try (TestStore other = TestStores.fresh(kind)) {
            load(store, 700);
            load(other, 700);
            assertEquals(rows(store), rows(other));
        }
    }

    /** Every row of every table, counted: equal maps mean equal stores. */
    private static Map<String, Integer> rows(TestStore of) throws SQLException {
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = of.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet found = statement.executeQuery("select * from " + table + ofTheStory(table))) {
                    while (found.next()) {
                        var row = new StringBuilder(table);
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.merge(row.toString(), 1, Integer::sum);
                    }
                }
            }
        }
        return rows;
    }

    /** What the loading itself leaves in the trail happened now, on this computer. */
    private static String ofTheStory(String table) {
        return table.equals("audit_event") ? " where host = 'desk.example'" : "";
    }

    @Test
    void aLoadedStoreIsNotLoadedAgain() {
        assertFalse(Desks.holdsSample(store.address(), store.administrator()));
        load(store, 0);
        assertTrue(Desks.holdsSample(store.address(), store.administrator()));
        Problem again = assertThrows(Problem.class, () -> load(store, 0));
        assertEquals("STORE_NOT_EMPTY", again.reason());
    }

    @Test
    void aStoreWhoseLoadingBrokeOffIsRefused() throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into setting values ('store.sample', 'loading')");
        }
        Problem again = assertThrows(Problem.class, () -> load(store, 0));
        assertEquals("SAMPLE_UNFINISHED", again.reason());
    }

    @Test
    void workGoesOnBehindTheSample() {
        load(store, 400);
        try (Desk desk = store.desk(Role.OWNER)) {
            long lena = desk.accounts().byEmail("lena.brandt@mail.example");
            long before = desk.accounts().header(lena).balance();
            desk.adjustments().make(new Compensation(UUID.randomUUID(), lena, 50, null, Because.of("GOODWILL")));
            var campaign = desk.campaigns()
                    .create(new NewCampaign(UUID.randomUUID(), "After", null, ZoneOffset.UTC, null, null, null));
            desk.redemptions().redeem(UUID.randomUUID(), lena, "no such code");
            assertAll(
                    () -> assertEquals(before + 50, desk.accounts().header(lena).balance()),
                    () -> assertTrue(campaign.id() > 3),
                    () -> assertEquals(
                            List.of(), desk.verification().verify(Progress.NONE).problems()));
        }
    }

    @Test
    void everyMemberOfStaffSignsIn() {
        load(store, 0);
        for (Role role : Role.values()) {
            try (Desk desk = store.desk(role)) {
                assertEquals(role, desk.member().role());
            }
        }
    }
}
