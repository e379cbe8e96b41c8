package org.creditdesk.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No filter and no combination of filters sorts the trail or reads it whole for a page. */
@OnBothStores
class AuditQueryTest {
    private static final int EVENTS = 60_000;
    private static final Instant FROM = TestEvents.START.plusSeconds(600);
    private static final EventKey MIDDLE = new EventKey(TestEvents.START.plusSeconds(EVENTS * 30L), 1_030_000);

    private static final Pattern SORTED = Pattern.compile("Sort {2}\\(cost=\\S+ rows=(\\d+)");
    private static final int HANDFUL = 1_000;

    private final TestStore store;

    AuditQueryTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyQuestionGoesAlongAnIndex() throws SQLException {
        TestEvents.add(store, EVENTS, store.addAccount("ana@studio.example", "DE"));
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(store.kind() == StoreKind.H2 ? "analyze table audit_event" : "analyze audit_event");
            for (AuditFilter filter : filters()) {
                for (EventKey before : new EventKey[] {null, MIDDLE}) {
                    assertBounded(filter, plan(statement, new AuditQuery(store.kind(), filter, before)));
                }
            }
        }
    }

    private void assertBounded(AuditFilter filter, String plan) {
        String message = filter + "\n" + plan;
        if (store.kind() == StoreKind.H2) {
            assertTrue(plan.contains("/* index sorted */"), message);
            assertFalse(plan.contains("tableScan"), message);
        } else {
            assertFalse(plan.contains("Seq Scan"), message);
            // Where two indexes together leave a handful, sorting it is nothing.
            Matcher sorted = SORTED.matcher(plan);
            assertTrue(!sorted.find() || Long.parseLong(sorted.group(1)) < HANDFUL, message);
        }
    }

    private static List<AuditFilter> filters() {
        List<AuditFilter> filters = new ArrayList<>();
        for (String actor : new String[] {null, "sam"}) {
            for (String command : new String[] {null, "redeem"}) {
                for (Boolean done : new Boolean[] {null, true, false}) {
                    for (String reason : new String[] {null, "OVER_LIMIT"}) {
                        filters.add(new AuditFilter(actor, command, null, done, reason, null, null, null));
                        filters.add(new AuditFilter(actor, command, null, done, reason, FROM, MIDDLE.at(), null));
                    }
                }
            }
        }
        filters.add(new AuditFilter("sam", null, null, null, null, null, null, new UUID(1, 42)));
        return filters;
    }

    private static String plan(Statement statement, AuditQuery question) throws SQLException {
        String sql = question.rows();
        for (Map.Entry<String, Object> value : question.values().entrySet()) {
            sql = sql.replaceAll(":" + value.getKey() + "\\b", literal(value.getValue()));
        }
        var plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain " + sql + " fetch first 201 rows only")) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String literal(Object value) {
        if (value instanceof Instant instant) {
            return "timestamp with time zone '"
                    + instant.toString().replace('T', ' ').replace("Z", "+00") + "'";
        }
        return value instanceof Long ? value.toString() : "'" + value + "'";
    }
}
