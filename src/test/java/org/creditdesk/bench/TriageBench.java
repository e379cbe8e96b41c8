package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.creditdesk.triage.MessageReader;
import org.creditdesk.triage.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The verdict on a customer's message with a receipt ID, an address and a time, among a million accounts and five
 * million receipts, against one look-up of a receipt by a prepared statement. {@code -Dbench.accounts=…} for fewer, {@code
 * -Dbench.warm-ups=…} and {@code -Dbench.rounds=…} for more often.
 */
@Tag("bench")
@OnBothStores
class TriageBench {
    private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 1_000_000);
    /** Of one account. */
    private static final int RECEIPTS = 5;
    /** Every so many-th receipt waits to be credited, and the one behind it was credited, with its entries. */
    private static final int EVERY = 5_000;

    /** Accounts that are filled in at once: of all of them together H2 would keep a log for undoing it. */
    private static final int CHUNK = 20_000;

    private static final int TRIED = ACCOUNTS * RECEIPTS / EVERY;
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 2_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 1_000);
    private static final double MOST = 5;
    private static final String BARE = """
            select id, provider, receipt, email_at_purchase, account_id, amount_minor, currency, credits, state,
                purchased_at, credited_account_id, credited_seq, refunded_minor, dispute, other_receipt
            from receipt where receipt_key = ?""";
    private static final String MESSAGE = """
            Hi there,

            I bought the 100 credits pack on 24 November 2026 at 14:05 and my balance did not change. I have tried to
            refresh it for an hour now.

            Receipt ID: %s
            Account: %s

            Thanks a lot,
            Ana
            """;

    private final StoreKind kind;
    private int ours;
    private int bare;

    TriageBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void oneMessageAmongMillions() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            System.out.printf("%-10s loaded in %.0f s%n", kind, Medians.millis(() -> fill(store)) / 1_000);
            try (Desk sam = store.desk(Role.SUPPORT);
                    Connection connection = store.connect(Role.SUPPORT);
                    PreparedStatement statement = connection.prepareStatement(BARE)) {
                compare("a message read only", 0, statement, this::read);
                Medians.Comparison waiting = compare(
                        "charged, not credited",
                        0,
                        statement,
                        (receipt, text) -> assertEquals(Verdict.CHARGED_NOT_CREDITED, verdict(sam, text)));
                Medians.Comparison credited = compare(
                        "credited, and spent since",
                        1,
                        statement,
                        (receipt, text) -> assertEquals(Verdict.CREDITED_LATE, verdict(sam, text)));
                assertTrue(waiting.ratio() <= MOST, waiting::toString);
                assertTrue(credited.ratio() <= MOST, credited::toString);
            }
        }
    }

    private interface Message {
        void of(int receipt, String text);
    }

    private void read(int receipt, String text) {
        assertEquals(
                1,
                MessageReader.read(text, LocalDate.of(2026, 11, 26)).receipts().size());
    }

    private static Verdict verdict(Desk sam, String text) {
        return sam.triage().of(text).verdict();
    }

    private Medians.Comparison compare(String what, int behind, PreparedStatement statement, Message message)
            throws Exception {
        Medians.Comparison found = Medians.compare(
                what + " among " + ACCOUNTS * RECEIPTS,
                WARM_UPS,
                ROUNDS,
                () -> {
                    int receipt = receipt(ours++, behind);
                    message.of(receipt, MESSAGE.formatted(id(receipt), email((receipt - 1) / RECEIPTS + 1)));
                },
                () -> read(statement, id(receipt(bare++, behind))));
        System.out.printf("%-10s %s%n", kind, found);
        return found;
    }

    /** In no order, as customers come. */
    private static int receipt(int turn, int behind) {
        return (int) ((turn * 7_919L) % (TRIED - 1) + 1) * EVERY + behind;
    }

    private static String id(int receipt) {
        return String.format(Locale.ROOT, "pi_3Pq%08deZvKYlo2C", receipt);
    }

    private static String email(int account) {
        return "customer" + account + "@studio.example";
    }

    private static void read(PreparedStatement statement, String id) throws SQLException {
        statement.setString(1, id.replace("_", "").toUpperCase(Locale.ROOT));
        try (ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            for (int i = 1; i <= 15; i++) {
                row.getObject(i);
            }
        }
    }

    /** Past the rules of the tables: only the receipts that are asked for have entries behind them. */
    private void fill(TestStore store) throws SQLException {
        boolean h2 = kind == StoreKind.H2;
        String at = "timestamp with time zone '2024-01-01 00:00:00+00' + interval '1' second * ";
        String hash = h2 ? "x'00'" : "'\\x00'";
        String uuid = h2 ? "random_uuid()" : "gen_random_uuid()";
        String asked = "from " + numbers(1, TRIED - 1) + ", " + (h2 ? "system_range(0, 1)" : "generate_series(0, 1)")
                + " b(b), " + (h2 ? "system_range(1, 10)" : "generate_series(1, 10)") + " s(s)";
        String account = EVERY / RECEIPTS + " * x + b";
        try (Connection connection = store.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            for (int done = 0; done < ACCOUNTS; done += CHUNK) {
                fillAccounts(statement, done + 1, Math.min(done + CHUNK, ACCOUNTS), at, hash);
            }
            statement.execute(
                    "insert into ledger_entry (account_id, seq, request_id, kind, amount, balance_after, origin,"
                            + " receipt, actor, posted_at, prev_hash, hash) select " + account + ", s, " + uuid
                            + ", case when s = 1 then 'PURCHASE' else 'SPEND' end, case when s = 1 then 100 else -1 end, 100,"
                            + " case when s = 1 then 'PURCHASE' end, null, 'shop', " + at + "(" + EVERY
                            + " * x + 600 * s), "
                            + hash + ", " + hash + " " + asked);
            statement.execute("insert into credit_grant (account_id, seq, origin, amount, remaining) select " + account
                    + ", 1, 'PURCHASE', 100, 91 " + asked + " where s = 1");
            statement.execute("insert into receipt_entry (receipt_id, account_id, seq) select " + EVERY + " * x + 1, "
                    + account + ", 1 " + asked + " where s = 1 and b = 1");
            statement.execute("insert into pack values ('EUR', 1000, 100, true, 'owner', current_timestamp)");
            statement.execute("analyze");
        }
    }

    private void fillAccounts(Statement statement, int first, int last, String at, String hash) throws SQLException {
        String number = "lpad(cast(x as varchar(8)), 8, '0')";
        String accounts = numbers(first, last);
        statement.execute("insert into account (id, name, status, created_at, balance, entry_count, head_hash) select"
                + " x, 'A Customer', 'ACTIVE', " + at + "x, 0, 0, " + hash + " from " + accounts);
        statement.execute("insert into account_email (id, account_id, email, email_key, domain_key, since) select x,"
                + " x, k, k, 'studio.example', " + at + "x from (select x, 'customer' || x || '@studio.example' as k"
                + " from " + accounts + ") e");
        statement.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor,"
                + " currency, credits, state, purchased_at, imported_at, credited_account_id, credited_seq) select x,"
                + " 'stripe', 'pi_3Pq' || " + number + " || 'eZvKYlo2C', 'PI3PQ' || " + number
                + " || 'EZVKYLO2C', (x - 1) / 5 + 1, 1000, 'EUR', 100, 'PAID', " + at + "x, current_timestamp,"
                + " case when mod(x, " + EVERY + ") <> 0 then (x - 1) / 5 + 1 end, case when mod(x, " + EVERY
                + ") <> 0 then 1 end from " + numbers((first - 1) * RECEIPTS + 1, last * RECEIPTS));
    }

    private String numbers(int first, int last) {
        return (kind == StoreKind.H2 ? "system_range(" : "generate_series(") + first + ", " + last + ") n(x)";
    }
}
