package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Outcome;
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

/** What stands around the ledger cannot be changed unnoticed either: receipts, codes, requests, limits. */
@OnBothStores
class LinkTamperTest {
    private static final Instant FAR = Instant.parse("2031-01-01T00:00:00Z");
    private static final String OTHER_TIME = "timestamp with time zone '2031-06-01 00:00:00+00'";
    private static final String LONG_AGO = "timestamp with time zone '2001-01-01 00:00:00+00'";
    private static final String NOT_POSTED =
            "what was asked for moves nothing by itself; its decision is in the audit trail";

    private final TestStore store;
    private Desk suri;
    private Tampering tampering;
    private Trials trials;
    private long ana;

    LinkTamperTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    /** Behind the twelve entries of {@link TestLedger}: two redemptions, a compensation on request, a large one alone. */
    @BeforeEach
    void fill() throws SQLException {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        suri = store.desk(Role.SUPERVISOR);
        write("insert into incident (id, name, created_by, created_at) values"
                + " (1, 'Outage', 'suri', current_timestamp), (2, 'Other', 'suri', current_timestamp)");
        new TestLedger(suri, ana).fill(1);
        redeem(TestCodes.anywhere().generate(store, 2).get(0));
        redeem(TestCodes.anywhere().within(1_000).generate(store, 2).get(0));
        post(compensation(400, FAR).because("OTHER", "T-9", "for staff", "for the customer", 1L));
        post(compensation(300, null).because("OTHER", null, null, null, null));
        addReceipts();
        addRequests();
        write("update staff_limit set per_grant = 50 where holder = 'SUPERVISOR'");
        write("insert into staff_limit (holder, since, in_force, per_grant) values ('suri', " + LONG_AGO
                + ", true, 5000)");
        tampering = new Tampering(store);
        trials = new Trials(tampering, this::verify, ana, 0L);
        assertEquals(List.of(), verify().problems());
        assertEquals("16", store.value("select entry_count from account where id = " + ana));
    }

    private void redeem(String code) {
        assertEquals(
                Outcome.APPLIED,
                suri.redemptions().redeem(UUID.randomUUID(), ana, code).outcome());
    }

    private void post(Posting posting) {
        var posts = new Posts("suri", Clock.systemUTC());
        suri.store().write(session -> posts.post(session, ana, posting));
    }

    private static Posting compensation(long amount, Instant expires) {
        return Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, amount, Origin.COMPENSATION, expires);
    }

    private void addReceipts() throws SQLException {
        String receipt =
                "insert into receipt (id, provider, receipt, receipt_key, amount_minor, currency, credits, state,"
                        + " purchased_at, imported_at, credited_account_id, credited_seq) values (%d, 'stripe', 'R-%d', 'R%d', 100,"
                        + " 'EUR', 200, 'PAID', current_timestamp, current_timestamp, %s)";
        write(receipt.formatted(1, 1, 1, "null, null"));
        write(receipt.formatted(2, 2, 2, ana + ", 2"));
        write("insert into receipt_entry values (1, " + ana + ", 1), (2, " + ana + ", 2)");
        write("update receipt set again = 1 where id = 1");
    }

    /** Numbered 1 to 3, approved, for what entries 15, 5 and 7 did; 4 pending, 5 rejected, 6 withdrawn, 7 expired. */
    private void addRequests() throws SQLException {
        String of = "insert into adjustment_request ("
                + "id, request_id, kind, account_id, amount, credits_expire, target_seq, reason, internal_note, customer_note, ticket,"
                + " incident_id, exceeded, state, made_by, made_at, expires, decided_by, decided_at, why, entry_seq)"
                + " select %d, %s, '%s', " + ana
                + ", %s, %s, %s, 'OTHER', %s, 'OVER_LIMIT',"
                + " '%s', 'sam', " + LONG_AGO + ", %s, %s, %s, %s, %s from ledger_entry e where e.account_id = " + ana
                + " and e.seq = %s";
        String texts = "e.internal_note, e.customer_note, e.ticket, e.incident_id";
        String decided = "'suri', timestamp with time zone '2026-05-02 00:00:00+00'";
        for (String[] each : new String[][] {
            {"1", "COMPENSATION", "400", "e.expires", "null", "15"},
            {"2", "VOID", "-40", "null", "4", "5"},
            {"3", "REVERSAL", "-40", "null", "6", "7"}
        }) {
            write(of.formatted(
                    Integer.valueOf(each[0]),
                    "e.request_id",
                    each[1],
                    each[2],
                    each[3],
                    each[4],
                    texts,
                    "APPROVED",
                    OTHER_TIME,
                    decided.split(", ")[0],
                    decided.split(", ")[1],
                    "null",
                    "e.seq",
                    each[5]));
        }
        for (String[] each : new String[][] {
            {"4", "PENDING", "null", "null", "null"},
            {"5", "REJECTED", "'suri'", OTHER_TIME, "'no'"},
            {"6", "WITHDRAWN", "'sam'", OTHER_TIME, "null"},
            {"7", "EXPIRED", "'suri'", OTHER_TIME, "null"}
        }) {
            write(of.formatted(
                    Integer.valueOf(each[0]),
                    "'" + UUID.randomUUID() + "'",
                    "ADJUSTMENT",
                    "900",
                    "null",
                    "null",
                    "null, null, null, null",
                    each[1],
                    OTHER_TIME,
                    each[2],
                    each[3],
                    each[4],
                    "null",
                    "1"));
        }
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
    void receipts() throws SQLException {
        receipt("credited_account_id", "null");
        receipt("credited_account_id", "999999", 999_999, 2);
        receipt("credited_seq", "null", ana, 0);
        receipt("credited_seq", "1", ana, 1);
        receipt("credits", "201");
        receipt("receipt", "'R-3'");
        receipt("again", "1");
        receipt("undone", "true");
        receipt("clawed_minor", "1");
        receipt("clawed_dispute", "'OPEN'");
        trials.run(entry(2), "update receipt set credited_seq = null, credited_account_id = null where id = 2");
        trials.column(entry(2), "receipt", "id", "9", "id = 2");
        String tells = "what the checkout said; importing the same file again shows the difference";
        trials.assertAllColumnsOf(
                "receipt",
                Map.ofEntries(
                        Map.entry("provider", tells),
                        Map.entry("receipt_key", "how a receipt is found, made from it"),
                        Map.entry("email_at_purchase", tells),
                        Map.entry("email_key", "how a receipt is found, made from the email"),
                        Map.entry("account_id", "whom it was bought for, not who got the credits"),
                        Map.entry("amount_minor", tells),
                        Map.entry("currency", tells),
                        Map.entry("state", tells),
                        Map.entry("purchased_at", tells),
                        Map.entry("imported_at", tells),
                        Map.entry("refunded_minor", tells),
                        Map.entry("dispute", tells),
                        Map.entry("fee_minor", tells),
                        Map.entry("fee_currency", tells),
                        Map.entry("other_receipt", tells),
                        Map.entry("other_key", "how a receipt is found, made from its other number"),
                        Map.entry("should_be", "what a price list said; a hint for somebody who looks"),
                        Map.entry("import_id", "which file brought it; the trail has the import too")));
        listed("receipt_id", "1");
        listed("account_id", "999999", 999_999, 2);
        listed("seq", "3", ana, 3);
        trials.assertAllColumnsOf("receipt_entry", Map.of());
        trials.run(entry(2), "delete from receipt_entry where receipt_id = 2");
        trials.run(entry(1), "delete from receipt_entry where receipt_id = 1");
        trials.run(entry(1), "delete from receipt where id = 1");
        trials.run(entry(4), "insert into receipt_entry values (2, " + ana + ", 4)");
        trials.assertNothingUnnoticed();
    }

    private void receipt(String column, String value) throws SQLException {
        receipt(column, value, ana, 2);
    }

    private void receipt(String column, String value, long account, long seq) throws SQLException {
        naming(account).column(new EntryId(account, seq), "receipt", column, value, "id = 2");
    }

    private void listed(String column, String value) throws SQLException {
        listed(column, value, ana, 2);
    }

    private void listed(String column, String value, long account, long seq) throws SQLException {
        naming(account).column(new EntryId(account, seq), "receipt_entry", column, value, "receipt_id = 2");
    }

    private Trials naming(long account) {
        trials.mayName(account);
        return trials;
    }

    @Test
    void codes() throws SQLException {
        String last = "account_id = " + ana + " and seq = 14";
        naming(999_999).column(entry(14), "redemption", "account_id", "999999", last);
        trials.column(entry(14), "redemption", "batch_id", "1", last);
        trials.column(entry(14), "redemption", "batch_id", "77", last);
        trials.column(entry(14), "redemption", "seq", "15", last);
        trials.column(entry(14), "redemption", "code", "(select min(code) from code where uses = 0)", last);
        trials.column(entry(14), "redemption", "code", "'NEVERISSUED'", last);
        trials.column(entry(14), "redemption", "region", "'FR'", last);
        trials.column(entry(14), "redemption", "region", "null", last);
        trials.column(entry(14), "redemption", "redeemed_at", OTHER_TIME, last);
        trials.assertAllColumnsOf("redemption", Map.of());
        trials.run(entry(14), "delete from redemption where " + last);
        String used = "uses = 1 and batch_id = 2";
        trials.column(entry(14), "code", "uses", "0", used);
        trials.column(entry(14), "code", "uses", "2", used);
        trials.column(entry(14), "code", "uses", "null", used);
        trials.column(entry(14), "code", "batch_id", "1", used);
        trials.column(entry(14), "code", "code", "'ANOTHER'", used);
        trials.column(new EntryId(0, 0), "code", "uses", "1", "uses = 0");
        trials.assertAllColumnsOf("code", Map.of("revoked", "whether it may be redeemed from now on"));
        trials.run(entry(14), "delete from code where " + used);
        for (String value : List.of("0", "redeemed_credits + 1", "null")) {
            trials.column(new EntryId(0, 0), "campaign", "redeemed_credits", value, "id = 2");
        }
        trials.column(new EntryId(0, 0), "campaign", "budget", "100", "id = 2");
        trials.column(new EntryId(0, 0), "campaign", "id", "9", "id = 2");
        String plan = "what marketing planned, not what was redeemed";
        trials.assertAllColumnsOf(
                "campaign",
                Map.ofEntries(
                        Map.entry("announced", plan),
                        Map.entry("request_id", plan),
                        Map.entry("name", plan),
                        Map.entry("name_key", plan),
                        Map.entry("purpose", plan),
                        Map.entry("owner", plan),
                        Map.entry("zone", plan),
                        Map.entry("starts", plan),
                        Map.entry("ends", plan),
                        Map.entry("state", plan),
                        Map.entry("created_at", plan)));
        trials.assertNothingUnnoticed();
    }

    @Test
    void requests() throws SQLException {
        request(1, "request_id", "'" + UUID.randomUUID() + "'", 15);
        request(1, "kind", "'ADJUSTMENT'", 15);
        request(1, "kind", "'BRIBE'", 15);
        naming(999_999).column(entry(15), "adjustment_request", "account_id", "999999", "id = 1");
        request(1, "amount", "401", 15);
        request(1, "amount", "-400", 15);
        request(1, "amount", "null", 15);
        request(2, "amount", "-20", 5);
        request(2, "amount", "40", 5);
        request(3, "amount", "-41", 7);
        request(1, "credits_expire", OTHER_TIME, 15);
        request(1, "credits_expire", "null", 15);
        request(1, "target_seq", "1", 15);
        request(2, "target_seq", "1", 5);
        request(3, "target_seq", "null", 7);
        request(1, "reason", "'OUTAGE'", 15);
        for (String text : List.of("internal_note", "customer_note", "ticket")) {
            request(1, text, "'another'", 15);
            request(1, text, "null", 15);
            request(2, text, "'another'", 5);
        }
        request(1, "receipt", "'R-9'", 15);
        request(1, "receipt_id", "1", 15);
        request(1, "incident_id", "2", 15);
        request(1, "incident_id", "null", 15);
        for (String state : List.of("'PENDING'", "'REJECTED'", "'WITHDRAWN'", "'EXPIRED'", "'BRIBED'", "null")) {
            request(1, "state", state, 15);
        }
        request(1, "made_by", "'suri'", 15);
        request(1, "made_by", "null", 15);
        request(1, "made_at", OTHER_TIME, 15);
        request(1, "expires", LONG_AGO, 15);
        request(1, "decided_by", "'sam'", 15);
        request(1, "decided_by", "'owner'", 15);
        request(1, "decided_by", "null", 15);
        request(1, "decided_at", "null", 15);
        request(1, "decided_at", "timestamp with time zone '2000-05-02 00:00:00+00'", 15);
        request(1, "rolls_back", "true", 15);
        request(2, "rolls_back", "true", 5);
        request(2, "rolls_back", "null", 5);
        request(1, "entry_seq", "14", 14);
        request(1, "entry_seq", "null", 15);
        request(1, "entry_seq", "99", 99);
        request(5, "why", "null", 0);
        undecided();
        trials.assertAllColumnsOf(
                "adjustment_request", Map.of("id", "its number, which no other row names", "exceeded", NOT_POSTED));
        trials.run(entry(16), "update staff_limit set per_grant = 200 where holder = 'suri'");
        trials.run(entry(15), "delete from adjustment_request where id = 1", "update staff_limit set per_grant = 300");
        trials.assertNothingUnnoticed();
    }

    private void undecided() throws SQLException {
        for (int request = 4; request <= 7; request++) {
            request(request, "state", "'APPROVED'", 0);
            request(request, "state", "'BRIBED'", 0);
            naming(999_999)
                    .column(new EntryId(999_999, 0), "adjustment_request", "account_id", "999999", "id = " + request);
            request(request, "entry_seq", "16", 16);
        }
        for (String column : List.of("decided_by", "decided_at")) {
            request(4, column, column.equals("decided_by") ? "'suri'" : OTHER_TIME, 0);
            for (int request = 5; request <= 7; request++) {
                request(request, column, "null", 0);
            }
        }
        request(4, "state", "'REJECTED'", 0);
        request(5, "decided_by", "'sam'", 0);
        request(5, "state", "'PENDING'", 0);
        request(6, "decided_by", "'suri'", 0);
        request(7, "decided_at", LONG_AGO, 0);
        request(
                5,
                "request_id",
                "(select request_id from ledger_entry where account_id = " + ana + " and seq = 16)",
                16);
    }

    private void request(int id, String column, String value, int seq) throws SQLException {
        trials.column(entry(seq), "adjustment_request", column, value, "id = " + id);
    }

    @Test
    void limits() throws SQLException {
        String own = "holder = 'suri'";
        trials.column(entry(16), "staff_limit", "holder", "'sam'", own);
        trials.column(entry(16), "staff_limit", "since", OTHER_TIME, own);
        trials.column(entry(16), "staff_limit", "in_force", "false", own);
        trials.column(entry(16), "staff_limit", "in_force", "null", own);
        trials.column(entry(16), "staff_limit", "per_grant", "299", own);
        trials.column(entry(15), "staff_limit", "approve_up_to", "399", own);
        trials.run(entry(16), "delete from staff_limit where " + own);
        trials.run(
                entry(16),
                "delete from staff_limit where " + own,
                "delete from staff_limit where holder = 'SUPERVISOR'");
        String later = "depends on what had been reversed at that moment, which is not written down";
        trials.assertAllColumnsOf(
                "staff_limit", Map.of("per_day", later, "per_account", later, "set_by", "says who, not what"));
        String ofRole = "update staff_limit set per_grant = 300 where holder = 'SUPERVISOR'";
        String withoutOwn = "delete from staff_limit where " + own;
        trials.run(entry(16), ofRole, withoutOwn, "update staff set role = 'SUPPORT' where name = 'suri'");
        trials.run(entry(16), ofRole, withoutOwn, "update staff set role = 'BRIBER' where name = 'suri'");
        trials.run(entry(16), ofRole, withoutOwn, "delete from staff where name = 'suri'");
        trials.assertNothingUnnoticed();
    }

    @Test
    void aLimitThatCameLaterOrWentBeforeAccusesNobody() throws SQLException {
        write("insert into staff_limit (holder, since, in_force, per_grant) values ('suri', " + OTHER_TIME
                + ", true, 1)," + " ('suri', timestamp with time zone '2000-06-01 00:00:00+00', true, 1)");
        assertEquals(List.of(), verify().problems());
        write("delete from staff_limit where holder = 'suri'");
        write("update staff_limit set per_grant = null where holder = 'SUPERVISOR'");
        assertEquals(List.of(), verify().problems(), "null is no limit");
    }

    private EntryId entry(int seq) {
        return new EntryId(ana, seq);
    }
}
