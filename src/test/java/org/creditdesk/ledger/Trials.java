package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tries one change after the other behind the desk's back, and remembers those that verification does not name. */
final class Trials {
    private final Tampering tampering;
    private final Supplier<VerifyReport> verify;
    private final Set<Long> mayBeNamed;
    private final Set<String> columns = new TreeSet<>();
    private final List<String> unnoticed = new ArrayList<>();

    /** @param accounts that something may be found of; 0 where what is wrong belongs to no account */
    Trials(Tampering tampering, Supplier<VerifyReport> verify, Long... accounts) {
        this.tampering = tampering;
        this.verify = verify;
        this.mayBeNamed = new TreeSet<>(Arrays.asList(accounts));
    }

    void mayName(long account) {
        mayBeNamed.add(account);
    }

    /** Sets one column. */
    void column(EntryId named, String table, String column, String value, String where) throws SQLException {
        columns.add(table + "." + column);
        run(named, "update " + table + " set " + column + " = " + value + " where " + where);
    }

    /** Runs statements, verifies, and undoes them. */
    void run(EntryId named, String... statements) throws SQLException {
        String what = String.join("; ", statements);
        for (String sql : statements) {
            assertTrue(tampering.execute(sql) > 0, "nothing was changed by " + sql);
        }
        try {
            judge(named, what, verify.get());
        } catch (RuntimeException failure) {
            unnoticed.add(what + ": verification ended with " + failure);
        }
        tampering.undo();
    }

    private void judge(EntryId named, String what, VerifyReport report) {
        Set<EntryId> found = report.problems().stream()
                .map(each -> new EntryId(each.account(), each.seq()))
                .collect(Collectors.toSet());
        if (report.ok() || !found.contains(named)) {
            unnoticed.add(what + ": expected " + named + ", found " + report.problems());
        }
        if (!found.stream().map(EntryId::account).allMatch(mayBeNamed::contains)) {
            unnoticed.add(what + " accuses somebody else: " + report.problems());
        }
    }

    /** @param reasons for columns that verification does not look at */
    void assertAllColumnsOf(String table, Map<String, String> reasons) throws SQLException {
        Set<String> known = new TreeSet<>(reasons.keySet());
        columns.stream()
                .filter(each -> each.startsWith(table + "."))
                .map(each -> each.substring(table.length() + 1))
                .forEach(known::add);
        assertEquals(tampering.columns(table), known, "columns of " + table + " that were tried");
    }

    void assertNothingUnnoticed() {
        assertTrue(unnoticed.isEmpty(), () -> "\n" + String.join("\n", unnoticed));
    }
}
