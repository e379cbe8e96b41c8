package org.creditdesk.adjust;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Invariants;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;

/** A store on which many sequences run one after the other, with everybody signed in and a clock that is moved. */
final class AnyStore implements AutoCloseable {
    /** Long ago: the server itself looks whether a request may be called expired, and it has a clock of its own. */
    private static final Instant START = Instant.parse("2001-03-01T09:00:00Z");

    private static final int CODES = 4_000;

    /** Attempts that were answered with no. */
    static final Set<String> REJECTED = Set.of(
            "LOCKED_OUT",
            "MALFORMED_INPUT",
            "CHECK_CHARACTER_MISMATCH",
            "NOT_FOUND",
            "ACCOUNT_BLOCKED",
            "ALREADY_REDEEMED_BY_ACCOUNT",
            "CODE_EXHAUSTED");

    private final Map<String, Integer> said = new TreeMap<>();

    record Events(long done, long refused) {}

    private final SetClock clock = new SetClock(START);
    private final TestStore store;
    private final Map<String, Desk> desks = new HashMap<>();
    private final Connection connection;
    private final List<String> codes;
    private int usedCodes;
    private int accounts;

    AnyStore(StoreKind kind) throws SQLException {
        store = TestStores.fresh(kind);
        codes = TestCodes.anywhere()
                .byAccount(ModelCodes.PER_ACCOUNT)
                .usable(ModelCodes.PER_CODE)
                .generate(store, CODES);
        connection = store.connectAsAdministrator();
        limit("SUPPORT", "sam");
        limit("SUPERVISOR", "suri");
        limit("owner", "owner");
        for (Role role : Role.values()) {
            Desk desk = TimedDesk.open(store, role, clock);
            desks.put(desk.member().name(), desk);
        }
    }

    private void limit(String holder, String whose) {
        ModelLimits.Most most = ModelLimits.MOST.get(whose);
        execute(
                "insert into staff_limit values (?, ?, true, ?, ?, ?, ?, null)",
                holder,
                Timestamp.from(Instant.parse("2000-06-01T00:00:00Z")),
                most.perGrant(),
                most.perDay(),
                most.perAccount(),
                most.approves());
    }

    SetClock clock() {
        return clock;
    }

    Connection connection() {
        return connection;
    }

    Desk desk(String who) {
        return desks.get(who);
    }

    Desk reader() {
        return desks.get("aldo");
    }

    /** Whoever runs the imports; their purchases and spends count towards nobody's limits. */
    Desk importer() {
        return desks.get("owner");
    }

    Posts posts() {
        return new Posts(importer().member().name(), clock);
    }

    /** The next morning, for nothing of yesterday to count. */
    void nextDay() {
        Instant morning = clock.instant()
                .atZone(ZoneOffset.UTC)
                .plusDays(1)
                .with(LocalTime.of(9, 0))
                .toInstant();
        clock.forward(Duration.between(clock.instant(), morning));
    }

    void count(Said each) {
        said.merge(each.replayed() ? "again " + each.what() : each.what(), 1, Integer::sum);
    }

    /** What was said how often, so that it can be seen that everything happens. */
    Map<String, Integer> said() {
        return said;
    }

    long account() {
        return store.addAccount("customer" + ++accounts + "@studio.example", "DE");
    }

    /** Codes that nobody tried yet. */
    List<String> codes(int count) {
        List<String> taken = codes.subList(usedCodes, usedCodes + count);
        usedCodes += count;
        return taken;
    }

    void block(long account, boolean blocked) {
        execute("update account set status = ? where id = ?", blocked ? "BLOCKED" : "ACTIVE", account);
    }

    /** Spends all that is left. */
    void empty(long account) {
        Long left = number("select balance from account where id = ?", account);
        if (left > 0) {
            importer().store().write(session -> posts().post(
                            session, account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, left)));
        }
    }

    /** Two weeks and more later nobody waits for a decision any more. */
    void endEverything() {
        clock.forward(ModelRequest.WAITS.plusDays(1));
        importer().expiries().run(Progress.NONE);
    }

    /** Whether another sequence can be run here without meeting what an earlier one left behind or broke. */
    boolean isClean() throws SQLException {
        return number("select count(*) from credit_grant where remaining > 0")
                                + number("select count(*) from adjustment_request where state = 'PENDING'")
                        == 0
                && Invariants.broken(connection).isEmpty();
    }

    long requestId(UUID request) {
        return number("select id from adjustment_request where request_id = ?", request);
    }

    Events events() {
        return new Events(
                number("select count(*) from audit_event where done"),
                number("select count(*) from audit_event where not done"));
    }

    String head(long account) {
        return texts("select balance || ' in ' || entry_count from account where id = ?", account)
                .get(0);
    }

    /** {@code 7{3=10, 5=2} 8{5=1}}: which grants paid the entries after one. */
    String uses(long account, long after) {
        List<String> parts = texts(
                "select seq || ',' || grant_seq || '=' || amount from grant_use where account_id = ? and seq > ? order by seq, grant_seq",
                account,
                after);
        var text = new StringBuilder();
        String last = "";
        for (String part : parts) {
            String seq = part.substring(0, part.indexOf(','));
            String use = part.substring(part.indexOf(',') + 1);
            text.append(seq.equals(last) ? ", " : last.isEmpty() ? seq + "{" : "} " + seq + "{")
                    .append(use);
            last = seq;
        }
        return last.isEmpty() ? "" : text.append("}").toString();
    }

    private long number(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).get(0));
    }

    private List<String> texts(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void execute(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        desks.values().forEach(Desk::close);
        connection.close();
        store.close();
    }
}
