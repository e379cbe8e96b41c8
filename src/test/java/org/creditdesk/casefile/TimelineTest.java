package org.creditdesk.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One list of everything: each thing once and in its place, wherever pages begin and however many share a moment. */
@OnBothStores
class TimelineTest {
    /** Where each kind stands: table, account, time, id; as the schema has them and not as the desk asks. */
    private static final Map<TimelineKind, List<List<String>>> TABLES = Map.of(
            TimelineKind.NOTE, List.of(List.of("account_note", "account_id", "written_at", "id")),
            TimelineKind.LIFT, List.of(List.of("lock_out", "account_id", "lifted_at", "id")),
            TimelineKind.LOCK_OUT, List.of(List.of("lock_out", "account_id", "starts", "id")),
            TimelineKind.MOVE,
                    List.of(
                            List.of("receipt_move", "from_account_id", "moved_at", "id"),
                            List.of("receipt_move", "to_account_id", "moved_at", "id")),
            TimelineKind.ENTRY, List.of(List.of("ledger_entry", "account_id", "posted_at", "seq")),
            TimelineKind.DECISION, List.of(List.of("adjustment_request", "account_id", "decided_at", "id")),
            TimelineKind.REQUEST, List.of(List.of("adjustment_request", "account_id", "made_at", "id")),
            TimelineKind.ATTEMPT, List.of(List.of("attempt", "account_id", "attempted_at", "id")),
            TimelineKind.RECEIPT, List.of(List.of("receipt", "account_id", "purchased_at", "id")),
            TimelineKind.EMAIL, List.of(List.of("account_email", "account_id", "since", "id")));

    /** Behind what the sequences give, and a multiple of 12. */
    private static final int FIRST = 1_200_000;

    private final TestStore store;
    private final Random random = new Random(6);
    private Desk sam;
    private long ana;
    private long luc;

    TimelineTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    /** One of a few moments, so that most are shared, also by what belongs to somebody else. */
    private String moment() {
        return "timestamp with time zone '2026-05-0" + (1 + random.nextInt(3)) + " 12:00:00.00000" + random.nextInt(3)
                + "+00'";
    }

    private String hash() {
        return store.kind() == StoreKind.H2 ? "x'00'" : "'\\x00'";
    }

    private void fill(int rounds) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement to = connection.createStatement()) {
            for (int i = FIRST; i < FIRST + rounds; i++) {
                long account = i % 4 == 0 ? luc : ana;
                to.addBatch("insert into ledger_entry (account_id, seq, request_id, kind, amount, balance_after, actor,"
                        + " posted_at, prev_hash, hash) values (%d, %d, '%s', 'SPEND', -1, 1, 'sam', %s, %s, %s)"
                                .formatted(account, i, UUID.randomUUID(), moment(), hash(), hash()));
                to.addBatch("insert into account_note values (%d, '%s', %d, 'Note', null, 'sam', %s)"
                        .formatted(i, UUID.randomUUID(), account, moment()));
                to.addBatch(
                        "insert into attempt values (%d, '%s', %d, 'x', 'XXXXXXXX', 'DE', 'NOT_FOUND', null, null, 0,"
                                        .formatted(i, UUID.randomUUID(), account)
                                + " 'x', 'sam', " + moment() + ")");
                to.addBatch("insert into lock_out (id, account_id, cause, starts, ends, lifted_at, lifted_by)"
                        + " values (%d, %d, 'NOT_FOUND', %s, %s, %s, 'sam')"
                                .formatted(i, account, moment(), moment(), i % 2 == 0 ? "null" : moment()));
                to.addBatch(
                        "insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                                + " credits, state, purchased_at, imported_at) values (%1$d, 'stripe', 'R-%1$d', 'R%1$d', %2$d, 100,"
                                        .formatted(i, account)
                                + " 'EUR', 200, 'PAID', " + moment() + ", " + moment() + ")");
                to.addBatch(
                        "insert into adjustment_request (id, request_id, kind, account_id, amount, reason, exceeded,"
                                + " state, made_by, made_at, expires, decided_by, decided_at) values"
                                + " (%d, '%s', 'ADJUSTMENT', %d, 1, 'OTHER', 'OVER_LIMIT', '%s', 'sam', %s, %s, %s)"
                                        .formatted(
                                                i,
                                                UUID.randomUUID(),
                                                account,
                                                i % 3 == 0 ? "REJECTED" : "PENDING",
                                                moment(),
                                                moment(),
                                                i % 3 == 0 ? "'suri', " + moment() : "null, null"));
                to.addBatch(
                        "insert into account_email values (%d, %d, 'a%d@x.example', 'a%d@x.example', 'x.example', %s,"
                                        .formatted(i, account, i, i, moment())
                                + " " + moment() + ")");
                to.addBatch(
                        "insert into receipt_move (id, request_id, receipt_id, from_account_id, to_account_id, credits,"
                                + " spent, reason, moved_by, moved_at) values (%d, '%s', %d, %d, %d, 0, 0, 'OTHER', 'suri', %s)"
                                        .formatted(
                                                i,
                                                UUID.randomUUID(),
                                                i,
                                                i % 2 == 0 ? ana : luc,
                                                i % 2 == 0 ? luc : ana,
                                                moment()));
            }
            to.executeBatch();
        }
    }

    /** Everything in memory, then sorted: what the pages must be. */
    private List<TimelineKey> naive(TimelineFilter filter) throws SQLException {
        List<TimelineKey> all = new ArrayList<>();
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (TimelineKind kind : filter.kinds()) {
                for (List<String> each : TABLES.get(kind)) {
                    try (ResultSet rows =
                            statement.executeQuery("select %s, %s from %s where %s = %d and %1$s is not null"
                                    .formatted(each.get(2), each.get(3), each.get(0), each.get(1), ana))) {
                        while (rows.next()) {
                            Instant at = rows.getObject(1, OffsetDateTime.class).toInstant();
                            if ((filter.from() == null || !at.isBefore(filter.from()))
                                    && (filter.until() == null || at.isBefore(filter.until()))) {
                                all.add(new TimelineKey(at, kind, rows.getLong(2)));
                            }
                        }
                    }
                }
            }
        }
        all.sort(Comparator.comparing(TimelineKey::at)
                .reversed()
                .thenComparing(TimelineKey::kind)
                .thenComparing(Comparator.comparing(TimelineKey::id).reversed()));
        return all;
    }

    private List<TimelineKey> paged(TimelineFilter filter, int limit) {
        List<TimelineKey> all = new ArrayList<>();
        TimelineKey next = null;
        do {
            Page<TimelineItem, TimelineKey> page = sam.timeline().page(ana, filter, next, limit);
            assertTrue(page.rows().size() <= limit);
            page.rows().forEach(item -> all.add(item.key()));
            next = page.next() == null ? null : TimelineKey.parse(page.next().toString());
        } while (next != null);
        return all;
    }

    @Test
    void pagesAreWhatSortingEverythingWouldGive() throws SQLException {
        fill(24);
        assertEquals(169, naive(TimelineFilter.ALL).size());
        for (int limit : new int[] {1, 2, 7, 50, 1_000}) {
            assertEquals(naive(TimelineFilter.ALL), paged(TimelineFilter.ALL, limit), "limit " + limit);
        }
        Instant from = Instant.parse("2026-05-01T12:00:00.000001Z");
        Instant until = Instant.parse("2026-05-03T12:00:00.000002Z");
        for (int i = 0; i < 12; i++) {
            Set<TimelineKind> kinds = EnumSet.of(TimelineKind.values()[random.nextInt(10)]);
            EnumSet.allOf(TimelineKind.class).stream()
                    .filter(kind -> random.nextInt(3) == 0)
                    .forEach(kinds::add);
            var filter = new TimelineFilter(kinds, i % 2 == 0 ? from : null, i % 3 == 0 ? until : null);
            assertEquals(naive(filter), paged(filter, 1 + random.nextInt(9)), filter.toString());
        }
    }

    private List<TimelineItem> saying(Desk desk, String text) {
        var filter = new TimelineFilter(TimelineFilter.ALL.kinds(), null, null, text);
        return desk.timeline().page(ana, filter, null, 1_000).rows();
    }

    @Test
    void aTextIsFoundWhereverItWasWrittenInWhateverCapitalsAndPageByPage() throws SQLException {
        fill(24);
        sam.notes().add(UUID.randomUUID(), ana, "Promised 100%_of it back", "CASE-77");
        for (String text : List.of("100%_OF", "case-77", "  promised  ")) {
            assertEquals(
                    List.of(TimelineKind.NOTE),
                    saying(sam, text).stream().map(TimelineItem::kind).toList(),
                    text);
        }
        assertEquals(List.of(), saying(sam, "100__of"));
        var receipts = new TimelineFilter(TimelineFilter.ALL.kinds(), null, null, "r-12000");
        List<TimelineKey> naive =
                saying(sam, "r-12000").stream().map(TimelineItem::key).toList();
        assertEquals(
                Set.of(TimelineKind.RECEIPT, TimelineKind.MOVE),
                naive.stream().map(TimelineKey::kind).collect(java.util.stream.Collectors.toSet()));
        assertEquals(naive, paged(receipts, 3));
        assertEquals(0, saying(sam, "luc@atelier.example").size());
        assertEquals(
                naive(TimelineFilter.ALL),
                saying(sam, "").stream().map(TimelineItem::key).toList());
        assertEquals(0, saying(sam, "\u0000 \uD800").size());
    }

    /** Or a code could be guessed one character after the other. */
    @Test
    void whoMayNotSeeIssuedCodesDoesNotFindThemEither() {
        String code = TestCodes.anywhere().within(150).generate(store, 2).get(0);
        try (Desk suri = store.desk(Role.SUPERVISOR);
                Desk aldo = store.desk(Role.AUDITOR)) {
            suri.redemptions().redeem(UUID.randomUUID(), ana, code);
            assertEquals(1, saying(suri, code).size());
            assertEquals(0, saying(aldo, code).size());
            assertEquals(0, saying(aldo, code.substring(0, 4)).size());
            assertEquals(
                    1,
                    aldo.timeline()
                            .page(ana, TimelineFilter.of(TimelineKind.ATTEMPT), null, 9)
                            .rows()
                            .size());
        }
    }

    @Test
    void whatHappensMeanwhileChangesNoOtherPage() throws SQLException {
        fill(8);
        List<TimelineKey> before = naive(TimelineFilter.ALL);
        Page<TimelineItem, TimelineKey> first = sam.timeline().page(ana, TimelineFilter.ALL, null, 10);
        sam.notes().add(UUID.randomUUID(), ana, "Called", null);
        Page<TimelineItem, TimelineKey> second = sam.timeline().page(ana, TimelineFilter.ALL, first.next(), 10);
        assertEquals(
                before.subList(10, 20),
                second.rows().stream().map(TimelineItem::key).toList());
        assertEquals(
                "Called",
                sam.timeline()
                        .page(ana, TimelineFilter.ALL, null, 1)
                        .rows()
                        .get(0)
                        .note());
    }

    @Test
    void aWrongKeyIsRefused() {
        for (String wrong : List.of(
                "",
                "x",
                "2026-05-01T12:00:00Z/NOTE",
                "2026-05-01T12:00:00Z/JOKE/1",
                "x/NOTE/1",
                "2026-05-01T12:00:00Z/NOTE/x",
                "2026-05-01T12:00:00Z/NOTE/1/2")) {
            assertEquals(
                    "TIMELINE_KEY",
                    assertThrows(Problem.class, () -> TimelineKey.parse(wrong)).reason());
        }
    }
}
