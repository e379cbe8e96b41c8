package org.creditdesk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Invariants;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.staff.Role;

/** What the people at their desks were told, and whether the store stands by it. */
final class Acknowledged {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    void add(String line) {
        lines.add(line);
    }

    long count(String what) {
        return lines.stream().filter(line -> line.startsWith(what)).count();
    }

    /** Different things that were acknowledged under this word, however many were told of them. */
    long things(String what) {
        return lines.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.split(" ")[1])
                .distinct()
                .count();
    }

    /** Requests that were told yes for this thing, which their lines end with. */
    long applied(String thing) {
        return lines.stream()
                .map(line -> line.split(" "))
                .filter(said -> said[0].equals("redeemed") && said[2].equals("APPLIED") && said[4].equals(thing))
                .map(said -> said[1])
                .distinct()
                .count();
    }

    int size() {
        return lines.size();
    }

    /** Acknowledged and not there, or refused and there all the same; empty when the store stands by every word. */
    List<String> broken(TestStore store) {
        try (Connection connection = store.connectAsAdministrator()) {
            var rows = new Rows(connection);
            List<String> broken = new ArrayList<>();
            for (String line : lines) {
                if (!rows.keep(line.split(" "))) {
                    broken.add(line);
                }
            }
            return broken;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What must be true of the store whatever was said: DESIGN §5, by its tables and by the desk's own verification. */
    static List<String> inconsistent(TestStore store) {
        try (Connection connection = store.connectAsAdministrator();
                Desk desk = store.desk(Role.AUDITOR)) {
            List<String> found = new ArrayList<>(Invariants.broken(connection));
            VerifyReport report = desk.verification().verify(Progress.NONE);
            report.problems().forEach(problem -> found.add(problem.toString()));
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String toString() {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(
                line.startsWith("refused")
                        ? "refused " + line.substring(line.lastIndexOf(' ') + 1)
                        : line.split(" ")[0],
                1,
                Integer::sum));
        return counts.toString();
    }

    /** All that can be asked for, read at once. */
    private static final class Rows {
        private final Map<String, String> entries = new HashMap<>();
        private final Map<String, String> requests = new HashMap<>();
        private final Map<String, String> attempts = new HashMap<>();
        private final Map<String, String> refusals = new HashMap<>();

        Rows(Connection connection) throws SQLException {
            read(
                    connection,
                    entries,
                    "select request_id, account_id || '-' || seq || ' ' || balance_after from ledger_entry");
            read(
                    connection,
                    requests,
                    "select request_id, id || ' ' || state || ' ' || coalesce(decided_by, '')"
                            + " || ' ' || coalesce(account_id || '-' || entry_seq, '') from adjustment_request");
            read(connection, attempts, "select request_id, outcome || ' ' || balance from attempt");
            read(
                    connection,
                    refusals,
                    "select request_id, max(reason) from audit_event"
                            + " where not done and request_id is not null group by request_id");
        }

        private static void read(Connection connection, Map<String, String> into, String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    String twin = into.put(row.getString(1), row.getString(2));
                    if (twin != null) {
                        throw new IllegalStateException("twice under one request: " + row.getString(1));
                    }
                }
            }
        }

        private boolean keep(String[] said) {
            return switch (said[0]) {
                case "posted" -> (said[2] + " " + said[3]).equals(entries.get(said[1]));
                case "asked" -> requests.getOrDefault(said[1], "").startsWith(said[2] + " ");
                case "approved" ->
                    (said[2] + " APPROVED " + said[3] + " " + said[4]).equals(requests.get(said[1]))
                            && entries.getOrDefault(said[1], "").startsWith(said[4] + " ");
                case "closed" ->
                    (said[2] + " " + said[4] + " " + said[3])
                                    .equals(requests.getOrDefault(said[1], "").strip())
                            && !entries.containsKey(said[1]);
                case "redeemed" ->
                    (said[2] + " " + said[3]).equals(attempts.get(said[1]))
                            && said[2].equals("APPLIED") == entries.containsKey(said[1]);
                case "refused" -> refused(said);
                case "expired", "done" -> true;
                default -> false;
            };
        }

        /** Nothing is left of it but the event; a decision that came too late leaves what was decided. */
        private boolean refused(String[] said) {
            boolean decision = List.of("approve", "reject", "withdraw").contains(said[1]);
            String request = said[1].equals("by") ? said[3] : said[2];
            boolean nothing = decision
                    || !entries.containsKey(request)
                            && !requests.containsKey(request)
                            && !attempts.containsKey(request);
            boolean recorded = said[1].equals("expire") || refusals.containsKey(request);
            return nothing && recorded;
        }
    }
}
