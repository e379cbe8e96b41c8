package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each role can do on PostgreSQL to each table with any other tool than the desk. */
class RightsTest {
    private static final Set<Role> LEDGER = EnumSet.of(Role.SUPPORT, Role.SUPERVISOR, Role.OWNER);
    private static final Set<Role> CODES = EnumSet.of(Role.MARKETING, Role.OWNER);
    private static final Set<Role> IMPORT = EnumSet.of(Role.SUPERVISOR, Role.OWNER);
    private static final Set<Role> OWNER = EnumSet.of(Role.OWNER);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final String OWN = "(select current_user)";

    private static TestStore store;
    private static Connection asking;
    private static long account;

    @BeforeAll
    static void fill() throws SQLException {
        store = TestStores.fresh(StoreKind.POSTGRESQL);
        asking = store.connectAsAdministrator();
        account = store.addAccount("ana@studio.example", "DE");
        try (Desk desk = store.desk(Role.SUPPORT)) {
            desk.adjustments()
                    .make(new Compensation(java.util.UUID.randomUUID(), account, 50, null, Because.of("GOODWILL")));
        }
        execute(null, """
                insert into campaign values (1, gen_random_uuid(), 'C', 'c', null, 'mia', 'UTC', null, null, null, 0,
                    'ACTIVE', now());
                insert into batch values (1, gen_random_uuid(), 1, 'PROMO', 10, 2, 2, 1, null, 'ANYWHERE', null, null,
                    false, null, null, 1, 1, 'ACTIVE', 'x', 'mia', now(), now());
                insert into code values ('SEALED1', 1, 0, false);
                insert into redemption values (%1$d, 1, 1, 'SEALED1', 'DE', now());
                insert into grant_use values (%1$d, 1, 1, 5);
                insert into receipt (id, provider, receipt, receipt_key, amount_minor, currency, credits, state, purchased_at,
                    imported_at) values (900, 'stripe', 'R-900', 'R900', 1, 'EUR', 1, 'PAID', now(), now());
                insert into claw_back values (900, 1, gen_random_uuid(), 'REFUND', %1$d, null, 1, 0, 1, 0, null, 'sam', now());
                insert into redemption_rollback (account_id, seq, request_id, reason, collected, uncollected, made_by,
                    made_at) values (%1$d, 1, gen_random_uuid(), 'OTHER', 0, 10, 'sam', now());
                insert into attempt values (1, gen_random_uuid(), %1$d, 'x', 'X', 'DE', 'NOT_FOUND', null, null, 0, 'x',
                    'sam', now());
                """.formatted(account));
    }

    @AfterAll
    static void close() throws SQLException {
        asking.close();
        store.close();
    }

    /** Every table, who may insert, who may update something, who may delete. */
    private static final Map<String, List<Set<Role>>> MATRIX = Map.ofEntries(
            Map.entry("setting", List.of(OWNER, OWNER, NOBODY)),
            Map.entry("staff", List.of(OWNER, OWNER, NOBODY)),
            Map.entry("staff_limit", List.of(OWNER, NOBODY, NOBODY)),
            Map.entry("reason", List.of(OWNER, OWNER, NOBODY)),
            Map.entry(
                    "incident",
                    List.of(EnumSet.of(Role.SUPERVISOR, Role.OWNER), EnumSet.of(Role.SUPERVISOR, Role.OWNER), NOBODY)),
            Map.entry("account", List.of(NOBODY, LEDGER, NOBODY)),
            Map.entry("account_email", List.of(NOBODY, NOBODY, NOBODY)),
            Map.entry("account_word", List.of(NOBODY, NOBODY, NOBODY)),
            Map.entry("ledger_entry", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("credit_grant", List.of(LEDGER, LEDGER, NOBODY)),
            Map.entry("grant_use", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("receipt", List.of(IMPORT, LEDGER, NOBODY)),
            Map.entry("receipt_import", List.of(IMPORT, IMPORT, NOBODY)),
            Map.entry("receipt_event", List.of(IMPORT, NOBODY, NOBODY)),
            Map.entry("receipt_change", List.of(IMPORT, NOBODY, NOBODY)),
            Map.entry("receipt_mapping", List.of(IMPORT, IMPORT, IMPORT)),
            Map.entry("pack", List.of(OWNER, OWNER, NOBODY)),
            Map.entry("claw_back", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("receipt_entry", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("campaign", List.of(CODES, union(CODES, LEDGER), NOBODY)),
            Map.entry("campaign_change", List.of(CODES, NOBODY, NOBODY)),
            Map.entry("batch", List.of(CODES, EnumSet.of(Role.MARKETING, Role.SUPERVISOR, Role.OWNER), NOBODY)),
            Map.entry("batch_change", List.of(CODES, NOBODY, NOBODY)),
            Map.entry("revoked_code", List.of(CODES, NOBODY, NOBODY)),
            Map.entry("code_export", List.of(CODES, NOBODY, NOBODY)),
            Map.entry("batch_account", List.of(CODES, NOBODY, CODES)),
            Map.entry("code", List.of(CODES, union(CODES, LEDGER), CODES)),
            Map.entry("signal", List.of(union(CODES, LEDGER), union(CODES, LEDGER), NOBODY)),
            Map.entry("campaign_slot", List.of(LEDGER, union(CODES, LEDGER), NOBODY)),
            Map.entry("code_slot", List.of(LEDGER, union(CODES, LEDGER), NOBODY)),
            Map.entry("signal_look", List.of(union(CODES, LEDGER), union(CODES, LEDGER), NOBODY)),
            Map.entry("redemption", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("redemption_rollback", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("attempt", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("lock_out", List.of(LEDGER, LEDGER, NOBODY)),
            Map.entry("adjustment_request", List.of(LEDGER, LEDGER, NOBODY)),
            Map.entry("account_note", List.of(LEDGER, NOBODY, NOBODY)),
            Map.entry("case_template", List.of(OWNER, NOBODY, NOBODY)),
            Map.entry("receipt_move", List.of(IMPORT, NOBODY, NOBODY)),
            Map.entry("audit_event", List.of(ALL, NOBODY, NOBODY)),
            Map.entry("schema_history", List.of(NOBODY, NOBODY, NOBODY)));

    private static Set<Role> union(Set<Role> one, Set<Role> other) {
        Set<Role> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasTheRightsOfTheMatrixAndNoOther(Role role) {
        String user = store.credentials(role).user();
        for (String table : MATRIX.keySet()) {
            List<Set<Role>> may = MATRIX.get(table);
            String name = "'" + table + "'";
            assertEquals("t", right("has_table_privilege", user, name, "select"), role + " reads " + table);
            assertEquals(
                    may.get(0).contains(role),
                    has("has_any_column_privilege", user, name, "insert"),
                    role + " adds to " + table);
            assertEquals(
                    may.get(1).contains(role),
                    has("has_any_column_privilege", user, name, "update"),
                    role + " changes " + table);
            assertEquals(
                    may.get(2).contains(role),
                    has("has_table_privilege", user, name, "delete"),
                    role + " deletes from " + table);
            for (String never : List.of("truncate", "trigger", "references")) {
                assertEquals(false, has("has_table_privilege", user, name, never), role + " " + never + " " + table);
            }
        }
    }

    @Test
    void noTableIsForgotten() {
        var tables = new TreeSet<>(
                List.of(store.value("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'")
                        .split(",")));
        assertEquals(new TreeSet<>(MATRIX.keySet()), tables);
    }

    /** Rows that were written stay as they are, whoever comes: also the tables' owner. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger_entry",
                "grant_use",
                "redemption",
                "attempt",
                "audit_event",
                "claw_back",
                "redemption_rollback"
            })
    void whatWasWrittenStays(String table) {
        String column = table.equals("grant_use") ? "amount = amount + 1" : "account_id = account_id";
        for (String sql : List.of(
                "update " + table + " set " + column, "delete from " + table, "truncate " + table + " cascade")) {
            for (Role role : Role.values()) {
                refused(role, sql);
            }
            refused(null, sql);
        }
        assertTrue(Long.parseLong(store.value("select count(*) from " + table)) > 0, "nothing was there to protect");
    }

    @Test
    void nobodyWritesUnderAnothersName() throws SQLException {
        for (Role role : LEDGER) {
            refused(role, entry(900 + role.ordinal(), "'suri2'"));
            refused(role, entry(900 + role.ordinal(), "'" + (role == Role.OWNER ? "sam" : "owner") + "'"));
            execute(role, entry(900 + role.ordinal(), OWN));
        }
        for (Role role : Role.values()) {
            refused(role, event(900 + role.ordinal(), "'nobody'"));
            execute(role, event(900 + role.ordinal(), OWN));
        }
    }

    /** Two people for a request, whatever tool they come with. */
    @Test
    void nobodyApprovesTheirOwnOrPostsWhatNobodyApproved() throws SQLException {
        refused(Role.SUPPORT, request(1, "'suri'", "PENDING", "null"));
        refused(Role.SUPPORT, request(1, OWN, "REJECTED", "'suri'"));
        execute(Role.SUPPORT, request(1, OWN, "PENDING", "null"));
        execute(Role.SUPERVISOR, request(2, OWN, "PENDING", "null"));
        refused(Role.SUPPORT, decide(1, "REJECTED", OWN));
        refused(Role.SUPERVISOR, decide(1, "REJECTED", "'owner'"));
        refused(Role.SUPERVISOR, decide(1, "WITHDRAWN", OWN));
        refused(Role.SUPERVISOR, decide(1, "EXPIRED", OWN));
        refused(Role.SUPPORT, decide(2, "REJECTED", OWN));
        refused(Role.SUPERVISOR, "update adjustment_request set amount = 1000000");
        refused(Role.SUPPORT, posted(970, 1));
        refused(Role.SUPERVISOR, posted(970, 1));
        execute(Role.SUPERVISOR, posted(970, 1) + "; " + approve(1, 970));
        refused(Role.SUPERVISOR, decide(1, "REJECTED", OWN));
        refused(Role.OWNER, decide(1, "REJECTED", OWN));
        refused(null, decide(1, "REJECTED", "'owner'"));
        execute(Role.SUPERVISOR, decide(2, "WITHDRAWN", OWN));
        refused(null, "delete from adjustment_request");
    }

    private static String request(int id, String maker, String state, String decider) {
        return """
                insert into adjustment_request (id, request_id, kind, account_id, amount, reason, exceeded, state, made_by,
                    made_at, expires, decided_by)
                values (%1$d, '%5$s', 'ADJUSTMENT', %6$d, 1, 'OTHER', 'OVER_LIMIT', '%3$s', %2$s, now(),
                    now() + interval '1 day', %4$s)""".formatted(id, maker, state, decider, requestId(id), account);
    }

    private static String requestId(int id) {
        return "00000000-0000-4000-8000-00000000000" + id;
    }

    private static String decide(int id, String state, String decider) {
        return "update adjustment_request set state = '%s', decided_by = %s, decided_at = now(), why = 'x' where id = %d"
                .formatted(state, decider, id);
    }

    private static String approve(int id, int seq) {
        return "update adjustment_request set state = 'APPROVED', decided_by = current_user, decided_at = now(),"
                + " entry_seq = %d where id = %d".formatted(seq, id);
    }

    private static String posted(int seq, int request) {
        return entry(seq, OWN).replace("gen_random_uuid()", "'" + requestId(request) + "'");
    }

    @Test
    void supportCannotGiveByTheBackDoor() {
        refused(Role.SUPPORT, "update account set name = 'Somebody else'");
        refused(Role.SUPPORT, "update account set status = 'BLOCKED'");
        refused(Role.SUPPORT, "update credit_grant set amount = 1000000");
        refused(Role.SUPPORT, "update receipt set credits = 1000000");
        refused(Role.SUPPORT, receipt(1));
        refused(Role.SUPPORT, "update receipt set account_id = " + account);
        refused(Role.SUPPORT, "update receipt set refunded_minor = 0");
        refused(Role.SUPERVISOR, "insert into pack values ('EUR', 100, 1000000, true, current_user, now())");
        refused(Role.SUPPORT, "update campaign set budget = null");
        refused(Role.SUPPORT, "update code set batch_id = 2");
        refused(Role.SUPPORT, "update batch set credits = 1000000");
        refused(Role.SUPPORT, "update staff_limit set per_grant = null");
        refused(Role.SUPPORT, "update staff set role = 'OWNER' where name = 'sam'");
        refused(Role.SUPPORT, "grant creditdesk_owner to sam");
        refused(Role.SUPPORT, "set role creditdesk_owner");
        refused(Role.SUPPORT, "set session authorization owner");
        refused(Role.SUPPORT, "create role eve login");
        refused(Role.SUPPORT, "alter table ledger_entry disable trigger all");
        refused(Role.SUPPORT, "alter table ledger_entry disable row level security");
        refused(Role.SUPPORT, "create table public.mine (id int)");
        refused(Role.SUPPORT, "copy setting to program 'true'");
    }

    /** Also who imports cannot say what was never charged or when, or turn one receipt into another. */
    @Test
    void whatAnImportBroughtIsNotRewritten() throws SQLException {
        execute(Role.SUPERVISOR, receipt(1));
        execute(Role.SUPERVISOR, "insert into receipt_change values (1, 1, 1, 'email', 'a', 'b', now())");
        execute(
                Role.SUPERVISOR,
                "insert into receipt_event values ('E', 'stripe', 'R1', 'REFUND', 1, 'EUR', now(), 1)");
        for (Role role : Role.values()) {
            for (String column : List.of("id = 2", "receipt = 'x'", "receipt_key = 'X'", "provider = 'x'")) {
                refused(role, "update receipt set " + column);
            }
            for (String table : List.of("receipt_change", "receipt_event")) {
                refused(role, "update " + table + " set import_id = 2");
                refused(role, "delete from " + table);
            }
        }
        refused(null, "update receipt_change set value_after = 'c'");
        refused(null, "delete from receipt_event");
        refused(Role.SUPERVISOR, run("'owner'"));
        execute(Role.SUPERVISOR, run(OWN));
    }

    private static String receipt(int id) {
        return "insert into receipt (id, provider, receipt, receipt_key, amount_minor, currency, credits, state,"
                + " purchased_at, imported_at) values (%1$d, 'stripe', 'R-%1$d', 'R%1$d', 100, 'EUR', 200, 'PAID', now(),"
                        .formatted(id)
                + " now())";
    }

    private static String run(String by) {
        return "insert into receipt_import values (1, 'f', 'd', 'r', 'stripe', 'RUNNING', 0, 0, 0, 0, 0, 0, 0, 0, 0, "
                + by + ", now(), now())";
    }

    @Test
    void marketingCannotTouchTheLedger() {
        refused(Role.MARKETING, entry(950, OWN));
        refused(Role.MARKETING, "update account set balance = 1000000");
        refused(Role.MARKETING, "update credit_grant set remaining = amount");
        refused(Role.MARKETING, "update code set uses = 0");
        refused(Role.MARKETING, "insert into redemption values (%d, 1, 2, 'SEALED1', 'DE', now())".formatted(account));
    }

    /** Two people for a large batch, whatever tool they come with. */
    @Test
    void nobodyMakesALargeBatchAlone() throws SQLException {
        refused(Role.MARKETING, batch(50, OWN, 30_000_000, "NOT_NEEDED", "null"));
        refused(Role.MARKETING, batch(50, OWN, 10, "APPROVED", "'suri'"));
        refused(Role.MARKETING, batch(50, "'suri'", 30_000_000, "PENDING", "null"));
        refused(Role.OWNER, batch(50, "'mia'", 30_000_000, "PENDING", "null"));
        execute(Role.MARKETING, batch(50, OWN, 30_000_000, "PENDING", "null"));
        execute(Role.MARKETING, batch(51, OWN, 25_000_000, "NOT_NEEDED", "null"));
        execute(Role.OWNER, batch(52, OWN, 30_000_000, "PENDING", "null"));
        refused(Role.MARKETING, decideBatch(50, "APPROVED", OWN));
        refused(Role.MARKETING, "update batch set approval = 'NOT_NEEDED' where id = 50");
        refused(Role.OWNER, decideBatch(52, "APPROVED", OWN));
        refused(Role.OWNER, decideBatch(52, "APPROVED", "'suri'"));
        refused(Role.SUPERVISOR, decideBatch(50, "APPROVED", "'owner'"));
        execute(Role.SUPERVISOR, decideBatch(50, "APPROVED", OWN));
        refused(Role.SUPERVISOR, decideBatch(50, "REJECTED", OWN));
        refused(Role.OWNER, decideBatch(50, "REJECTED", OWN));
        refused(null, decideBatch(50, "REJECTED", "'owner'"));
        execute(Role.OWNER, "update batch set state = 'CANCELLED' where id = 52");
        refused(Role.SUPERVISOR, decideBatch(52, "APPROVED", OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planned = 1000000",
                "credits = 1000000",
                "per_code = 1000000",
                "per_account = null",
                "campaign_id = campaign_id + 1",
                "created_by = 'sam'",
                "starts = now()",
                "request_id = gen_random_uuid()",
                "sealed_at = null",
                "seal_digest = 'y'",
                "generated = 1"
            })
    void whatABatchWasPlannedAsStays(String change) {
        for (Role role : Role.values()) {
            refused(role, "update batch set " + change + " where id = 1");
        }
    }

    @Test
    void aBatchThatWaitsIsNotGeneratedByTheBackDoor() throws SQLException {
        execute(Role.MARKETING, batch(55, OWN, 30_000_000, "PENDING", "null"));
        SQLException failure = assertThrows(
                SQLException.class, () -> execute(Role.MARKETING, "update batch set state = 'ACTIVE' where id = 55"));
        assertEquals("23514", failure.getSQLState());
    }

    private static String batch(int id, String maker, long credits, String approval, String decider) {
        return """
                insert into batch (id, request_id, campaign_id, kind, credits, planned, generated, chunks, region_mode,
                    for_accounts, per_code, state, created_by, created_at, approval, decided_by)
                values (%d, gen_random_uuid(), 1, 'PROMO', %d, 2, 0, 0, 'ANYWHERE', false, 1, 'DRAFT', %s, now(), '%s',
                    %s)""".formatted(id, credits, maker, approval, decider);
    }

    private static String decideBatch(int id, String approval, String decider) {
        return "update batch set approval = '%s', decided_by = %s, decided_at = now(), decision_why = 'x' where id = %d"
                .formatted(approval, decider, id);
    }

    @Test
    void codesOfASealedBatchAreNeverDeleted() {
        for (Role role : Role.values()) {
            refused(role, "delete from code");
        }
        refused(null, "delete from code");
    }

    @Test
    void anAuditorChangesNothingButTheTrailOfWhatHeDid() {
        for (String table : MATRIX.keySet()) {
            refused(Role.AUDITOR, "delete from " + table);
            refused(Role.AUDITOR, "begin; lock table " + table + " in share mode; rollback");
        }
        refused(Role.AUDITOR, "select setval('account_seq', 1)");
    }

    @Test
    void nobodyOutsideTheStaffReads() {
        TestStores.server().execute("postgres", """
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'stranger') then
                        create role stranger login password 'stranger';
                    end if;
                end $$""");
        for (String table : MATRIX.keySet()) {
            assertEquals(false, has("has_any_column_privilege", "stranger", "'" + table + "'", "select"), table);
        }
    }

    private static String entry(int seq, String actor) {
        return """
                insert into ledger_entry (account_id, seq, request_id, kind, amount, balance_after, actor, posted_at,
                    prev_hash, hash) values (%d, %d, gen_random_uuid(), 'ADJUSTMENT', 1, 1, %s, now(), '', '')""".formatted(account, seq, actor);
    }

    private static String event(int id, String actor) {
        return """
                insert into audit_event (id, happened_at, actor, host, command, subject, done)
                    values (%d, now(), %s, 'h', 'c', 's', true)""".formatted(id, actor);
    }

    private static boolean has(String function, String user, String table, String privilege) {
        return "t".equals(right(function, user, table, privilege));
    }

    private static String right(String function, String user, String table, String privilege) {
        try (Statement statement = asking.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + function + "('" + user + "', " + table + ", '" + privilege + "')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @param role null for the owner of all tables */
    private static void refused(Role role, String sql) {
        SQLException failure = assertThrows(
                SQLException.class, () -> execute(role, sql), (role == null ? "the tables' owner" : role) + ": " + sql);
        assertEquals("42501", failure.getSQLState(), failure.getMessage());
    }

    private static void execute(Role role, String sql) throws SQLException {
        try (Connection connection = role == null ? store.connectAsAdministrator() : store.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
