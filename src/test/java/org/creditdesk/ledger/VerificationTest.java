package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
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

/** Nothing that somebody changes behind the desk's back stays unnoticed, and who did nothing is not accused. */
@OnBothStores
class VerificationTest {
    private static final String OTHER_TIME = "timestamp with time zone '2031-06-01 00:00:00+00'";

    private final TestStore store;
    private Desk suri;
    private Tampering tampering;
    private long ana;
    private long luc;
    private Trials trials;

    VerificationTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void fill() throws SQLException {
        long before = TestAccounts.add(store, "zoe@studio.example", "Zoe", "DE");
        ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        luc = TestAccounts.add(store, "luc@studio.example", "Luc", "FR");
        suri = store.desk(Role.SUPERVISOR);
        for (long account : new long[] {before, luc}) {
            suri.adjustments().make(new Compensation(UUID.randomUUID(), account, 50, null, Because.of("GOODWILL")));
        }
        addIncidents();
        new TestLedger(suri, ana).fill(1);
        tampering = new Tampering(store);
        trials = new Trials(tampering, this::verify, ana);
    }

    private void addIncidents() throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into incident (id, name, created_by, created_at) values"
                    + " (1, 'Outage', 'suri', current_timestamp), (2, 'Other', 'suri', current_timestamp)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        tampering.close();
        suri.close();
        store.close();
    }

    private VerifyReport verify() {
        return suri.verification().verify(Progress.NONE);
    }

    @Test
    void aLedgerThatNobodyTouchedIsClean() throws SQLException {
        assertEquals(List.of(), verify().problems());
        assertTrue(verify().ok());
        assertEquals(3, verify().accounts());
        assertEquals(14, verify().entries());
        tampering.undo();
        assertEquals(List.of(), verify().problems(), "undoing is part of these tests");
    }

    @Test
    void everyChangedColumnOfAnEntryIsNoticed() throws SQLException {
        trials = new Trials(tampering, this::verify, ana, luc);
        String last = "account_id = " + ana + " and seq = 12";
        trials.column(new EntryId(luc, 12), "ledger_entry", "account_id", String.valueOf(luc), last);
        trials.column(new EntryId(ana, 13), "ledger_entry", "seq", "13", last);
        entry(1, "request_id", "'" + UUID.randomUUID() + "'");
        for (String kind : List.of("PURCHASE", "REFUND", "ADJUSTMENT")) {
            entry(1, "kind", "'" + kind + "'");
        }
        for (EntryKind kind : EntryKind.values()) {
            if (kind != EntryKind.SPEND) {
                entry(3, "kind", "'" + kind + "'");
            }
        }
        entry(5, "kind", "'EXPIRY'");
        entry(5, "kind", "'SPEND'");
        entry(7, "kind", "'VOID'");
        entry(9, "kind", "'SPEND'");
        for (int seq = 1; seq <= 12; seq++) {
            entry(seq, "amount", "amount + 1000");
            entry(seq, "balance_after", "balance_after + 1");
            entry(seq, "prev_hash", tampering.otherHash());
            entry(seq, "hash", tampering.otherHash());
            entry(seq, "actor", "'sam'");
            entry(seq, "posted_at", OTHER_TIME);
            entry(seq, "internal_note", "'another'");
        }
        entry(3, "amount", "-amount");
        entry(3, "amount", "amount + 1");
        entry(1, "origin", "'GIFT'");
        entry(1, "origin", "null");
        entry(3, "origin", "'PURCHASE'");
        entry(1, "expires", OTHER_TIME);
        entry(1, "expires", "null");
        entry(2, "expires", OTHER_TIME);
        entry(3, "expires", OTHER_TIME);
        entry(5, "target_seq", "null");
        entry(5, "target_seq", "2");
        entry(9, "target_seq", "null");
        entry(4, "target_seq", "null");
        entry(1, "target_seq", "2");
        entry(3, "target_seq", "2");
        entry(7, "reverses_seq", "null");
        entry(7, "reverses_seq", "2");
        entry(3, "reverses_seq", "1");
        for (String text : List.of("receipt", "internal_note", "customer_note", "ticket")) {
            entry(1, text, "'another'");
            entry(1, text, "''");
            entry(1, text, "null");
            entry(3, text, "'another'");
        }
        entry(1, "incident_id", "2");
        entry(1, "incident_id", "null");
        entry(2, "incident_id", "1");
        entry(1, "reason", "'OTHER'");
        entry(1, "reason", "null");
        entry(2, "reason", "'OTHER'");
        assertNoticed("ledger_entry");
    }

    @Test
    void valuesThatTheDeskNeverWritesAreNamedInsteadOfEndingTheVerification() throws SQLException {
        entry(1, "kind", "'BRIBE'");
        entry(1, "kind", "'compensation'");
        entry(1, "kind", "''");
        entry(1, "origin", "'HEAVEN'");
        entry(3, "origin", "''");
        entry(1, "actor", "' '");
        grant(12, "origin", "'HEAVEN'");
        grant(12, "remaining", "-1");
        grant(1, "remaining", "9223372036854775807");
        for (String column : List.of("amount", "balance_after")) {
            entry(1, column, "9223372036854775807");
            entry(1, column, "-9223372036854775807 - 1");
            entry(7, column, "-9223372036854775807 - 1");
            entry(7, column, "0");
        }
        for (String column : List.of("expires", "posted_at")) {
            entry(1, column, tampering.endOfTime());
            entry(1, column, "timestamp with time zone '0001-01-01 00:00:00+00'");
        }
        grant(1, "expires", tampering.endOfTime());
        for (String column : List.of(
                "request_id", "kind", "amount", "balance_after", "origin", "actor", "posted_at", "prev_hash", "hash")) {
            entry(1, column, "null");
        }
        for (String column : List.of("origin", "amount", "remaining")) {
            grant(12, column, "null");
        }
        use("amount", "null", 3);
        for (String column : List.of("balance", "entry_count", "head_hash")) {
            account(column, "null");
        }
        account("balance", "-1");
        trials.assertNothingUnnoticed();
    }

    @Test
    void everyChangedColumnOfAGrantIsNoticed() throws SQLException {
        trials = new Trials(tampering, this::verify, ana, luc, 999_999L);
        grant(12, "account_id", String.valueOf(luc));
        grant(12, "account_id", "999999");
        grant(12, "seq", "13");
        grant(12, "origin", "'PURCHASE'");
        grant(12, "amount", "amount + 1");
        grant(12, "remaining", "remaining - 1");
        grant(1, "remaining", "1");
        grant(12, "expires", OTHER_TIME);
        grant(1, "expires", "null");
        grant(1, "expires", OTHER_TIME);
        assertNoticed("credit_grant");
    }

    @Test
    void everyChangedColumnOfAUseIsNoticed() throws SQLException {
        trials = new Trials(tampering, this::verify, ana, luc, 999_999L);
        use("account_id", String.valueOf(luc), 3);
        use("account_id", "999999", 3);
        use("seq", "2", 2);
        use("seq", "4", 3);
        use("seq", "99", 3);
        use("grant_seq", "4", 3);
        use("amount", "amount + 1", 3);
        assertNoticed("grant_use");
    }

    @Test
    void everyChangedColumnOfAnAccountIsNoticed() throws SQLException {
        trials = new Trials(tampering, this::verify, ana, 999_999L);
        trials.column(new EntryId(ana, 1), "account", "id", "999999", "id = " + ana);
        account("balance", "balance + 1");
        account("balance", "0");
        account("entry_count", "entry_count + 1");
        account("entry_count", "entry_count - 1");
        account("head_hash", tampering.otherHash());
        String customer = "who the customer is and what they may do, not what they have";
        trials.assertAllColumnsOf(
                "account",
                Stream.of(
                                "name",
                                "region",
                                "region_source",
                                "region_since",
                                "zone",
                                "status",
                                "flags",
                                "created_at",
                                "locked_until")
                        .collect(Collectors.toMap(each -> each, each -> customer)));
        trials.assertNothingUnnoticed();
    }

    @Test
    void rowsThatWereAddedRemovedOrSwappedAreNoticed() throws SQLException {
        String of = " where account_id = " + ana + " and seq = ";
        trials.run(new EntryId(ana, 1), "delete from account where id = " + ana);
        trials.run(new EntryId(ana, 2), "delete from ledger_entry" + of + 1);
        trials.run(new EntryId(ana, 4), "delete from ledger_entry" + of + 3);
        trials.run(new EntryId(ana, 0), "delete from ledger_entry" + of + 12);
        trials.run(new EntryId(ana, 0), "delete from ledger_entry where account_id = " + ana);
        trials.run(new EntryId(ana, 12), "delete from credit_grant" + of + 12);
        trials.run(new EntryId(ana, 1), "delete from credit_grant" + of + 1);
        trials.run(new EntryId(ana, 3), "delete from grant_use" + of + 3);
        trials.run(new EntryId(ana, 2), "insert into grant_use values (" + ana + ", 2, 1, 5)");
        trials.run(new EntryId(ana, 3), "insert into grant_use values (" + ana + ", 3, 4, 5)");
        trials.run(
                new EntryId(ana, 3),
                "insert into credit_grant (account_id, seq, origin, amount, remaining) values (" + ana
                        + ", 3, 'GIFT', 5, 5)");
        swap(1, 2);
        swap(11, 12);
        trials.assertNothingUnnoticed();
    }

    private void swap(int left, int right) throws SQLException {
        String move = "update ledger_entry set seq = %d where account_id = " + ana + " and seq = %d";
        trials.run(
                new EntryId(ana, left),
                move.formatted(1_000, left),
                move.formatted(left, right),
                move.formatted(right, 1_000));
    }

    private void entry(int seq, String column, String value) throws SQLException {
        trials.column(
                new EntryId(ana, seq), "ledger_entry", column, value, "account_id = " + ana + " and seq = " + seq);
    }

    private void grant(int seq, String column, String value) throws SQLException {
        trials.column(
                new EntryId(ana, seq), "credit_grant", column, value, "account_id = " + ana + " and seq = " + seq);
    }

    /** Of the spend that was paid from the first and the second grant, the second part. */
    private void use(String column, String value, int named) throws SQLException {
        trials.column(
                new EntryId(ana, named),
                "grant_use",
                column,
                value,
                "account_id = " + ana + " and seq = 3 and grant_seq = 2");
    }

    private void account(String column, String value) throws SQLException {
        trials.column(new EntryId(ana, 0), "account", column, value, "id = " + ana);
    }

    private void assertNoticed(String table) throws SQLException {
        trials.assertAllColumnsOf(table, Map.of());
        trials.assertNothingUnnoticed();
    }
}
