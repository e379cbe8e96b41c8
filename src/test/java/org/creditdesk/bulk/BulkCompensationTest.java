package org.creditdesk.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.account.EmailOfAccount;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row is given once or says why not, whatever is in the file, and however often and by how many it is run. */
@OnBothStores
class BulkCompensationTest {
    private static final String HEAD = "email,credits,reason,ticket,note\n";
    private static final Instant LONG_AGO = Instant.parse("2025-06-01T00:00:00Z");
    private static final Instant LATELY = Instant.parse("2026-01-01T00:00:00Z");

    private final TestStore store;
    private Desk sam;
    private long ana;
    private long ben;

    BulkCompensationTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana", "DE");
        ben = TestAccounts.add(
                store,
                "Ben",
                "DE",
                List.of(
                        new EmailOfAccount("ben.old@studio.example", LONG_AGO, LATELY),
                        new EmailOfAccount("ben@studio.example", LATELY, null)));
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private static BulkFile file(String rows) {
        return file((HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static BulkFile file(byte[] bytes) {
        try {
            return BulkFile.read("list.csv", new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BulkReport run(String rows) {
        return run(rows, BulkOptions.NONE);
    }

    /** A dry run says what the run then does; nothing is ever amiss in the ledger. */
    private BulkReport run(String rows, BulkOptions options) {
        String entries = entries();
        BulkReport dry = sam.bulk().dryRun(file(rows), options, Progress.NONE);
        assertEquals(entries, entries(), "a dry run changes nothing");
        BulkReport done = sam.bulk().run(file(rows), options, Progress.NONE);
        assertEquals(verdicts(dry), verdicts(done));
        assertEquals(dry.total(), done.total());
        assertEquals(dry.leftToday(), done.leftToday());
        assertEquals(
                dry.rows().stream().map(BulkRow::after).toList(),
                done.rows().stream().map(BulkRow::after).toList());
        assertEquals(List.of(), sam.verification().verify(Progress.NONE).problems());
        return done;
    }

    private static List<BulkVerdict> verdicts(BulkReport report) {
        return report.rows().stream().map(BulkRow::verdict).toList();
    }

    private String entries() {
        return store.value("select count(*) from ledger_entry");
    }

    private long balance(long account) {
        return sam.accounts().header(account).balance();
    }

    private void execute(String sql) {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private void addIncident() {
        execute("insert into incident (id, name, created_by, created_at)"
                + " values (7, 'Outage in May', 'suri', current_timestamp)");
    }

    @Test
    void everyVerdictIsFound() {
        long blocked = TestAccounts.add(store, "blocked@studio.example", "Blocked", "DE");
        execute("update account set status = 'BLOCKED' where id = " + blocked);
        execute("update reason set active = false where code = 'BILLING_ERROR'");
        TestAccounts.add(
                store,
                "One",
                "DE",
                List.of(
                        new EmailOfAccount("shared@studio.example", LONG_AGO, LATELY),
                        new EmailOfAccount("one@studio.example", LATELY, null)));
        TestAccounts.add(
                store,
                "Two",
                "DE",
                List.of(
                        new EmailOfAccount("shared@studio.example", LONG_AGO, LATELY),
                        new EmailOfAccount("two@studio.example", LATELY, null)));
        TestAccounts.addAll(
                store,
                IntStream.range(0, 12)
                        .mapToObj(i -> "c" + i + "@studio.example")
                        .toList());
        BulkReport report = run("""
                 ANA@Studio.example ,50,goodwill,T-1,Sorry
                nobody@studio.example,50,GOODWILL,,
                shared@studio.example,50,GOODWILL,,
                ben@studio.example,30,GOODWILL,,
                ben.old@studio.example,30,GOODWILL,,
                c0@studio.example,201,GOODWILL,,
                c1@studio.example,0,GOODWILL,,
                c2@studio.example,-5,GOODWILL,,
                c3@studio.example,1.5,GOODWILL,,
                c4@studio.example,99999999999999999999,GOODWILL,,
                c5@studio.example,5,BECAUSE,,
                c6@studio.example,5,BILLING_ERROR,T-1,
                c7@studio.example,5,MISSING_PURCHASE,,
                c8@studio.example,5,,,
                c9@studio.example,5,GOODWILL,%s,
                c10@studio.example,5,GOODWILL,,a\0b
                blocked@studio.example,5,GOODWILL,,
                c11@studio.example,5
                ,5,GOODWILL,,
                """.formatted("x".repeat(101)));
        assertEquals(
                List.of(
                        BulkVerdict.OK,
                        BulkVerdict.UNKNOWN_EMAIL,
                        BulkVerdict.AMBIGUOUS_EMAIL,
                        BulkVerdict.OK,
                        BulkVerdict.DUPLICATE_IN_FILE,
                        BulkVerdict.OVER_LIMIT,
                        BulkVerdict.BAD_AMOUNT,
                        BulkVerdict.BAD_AMOUNT,
                        BulkVerdict.BAD_AMOUNT,
                        BulkVerdict.BAD_AMOUNT,
                        BulkVerdict.BAD_REASON,
                        BulkVerdict.BAD_REASON,
                        BulkVerdict.BAD_REASON,
                        BulkVerdict.BAD_REASON,
                        BulkVerdict.BAD_TEXT,
                        BulkVerdict.BAD_TEXT,
                        BulkVerdict.ACCOUNT_BLOCKED,
                        BulkVerdict.BAD_ROW,
                        BulkVerdict.UNKNOWN_EMAIL),
                verdicts(report));
        assertEquals(80, report.total());
        assertEquals(2, report.posted());
        assertEquals(920, report.leftToday());
        assertEquals(50, balance(ana));
        assertEquals(30, balance(ben));
        assertEquals(
                "GOODWILL/T-1/Sorry/COMPENSATION",
                store.value("select reason || '/' || ticket || '/' || customer_note || '/' || kind from ledger_entry"
                        + " where account_id = " + ana));
        report.rows().forEach(row -> assertFalse(row.message().isBlank()));
    }

    @Test
    void aMistakeIsSaidOnceAndTheRowThatStaysIsTheFirst() {
        BulkReport report = run("ana@studio.example,many,GOODWILL,,\nana@studio.example,20,GOODWILL,,\n");
        assertEquals(List.of(BulkVerdict.BAD_AMOUNT, BulkVerdict.DUPLICATE_IN_FILE), verdicts(report));
        run("ana@studio.example,20,GOODWILL,,\nana@studio.example,20,GOODWILL,,\n");
        assertEquals(20, balance(ana), "mending the first row does not give twice");
    }

    @Test
    void theDayIsCarriedForwardToItsEdge() {
        String rows = crowd(7, 200).replace("m4@crowd.example,200", "m4@crowd.example,201");
        BulkReport report = run(rows + "ana@studio.example,1,GOODWILL,,\n");
        assertEquals(
                List.of(
                        BulkVerdict.OK,
                        BulkVerdict.OK,
                        BulkVerdict.OK,
                        BulkVerdict.OK,
                        BulkVerdict.OVER_LIMIT,
                        BulkVerdict.OK,
                        BulkVerdict.OVER_LIMIT,
                        BulkVerdict.OVER_LIMIT),
                verdicts(report));
        assertEquals(1_000, report.total());
        assertEquals(0, report.leftToday());
        assertTrue(report.rows().get(4).message().contains("200"), "the limit of one grant");
        assertTrue(report.rows().get(7).message().contains("1,000"), "the limit of the day");
    }

    @Test
    void whatAnAccountHadIn30DaysCounts() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            for (int i = 0; i < 4; i++) {
                suri.adjustments()
                        .make(new Compensation(
                                UUID.randomUUID(), ana, i == 0 ? 4_999 : 5_000, null, Because.of("GOODWILL")));
            }
            BulkFile two = file("ana@studio.example,2,GOODWILL,,\n");
            assertEquals(
                    List.of(BulkVerdict.OVER_LIMIT),
                    verdicts(suri.bulk().dryRun(two, BulkOptions.NONE, Progress.NONE)));
            BulkFile one = file("ana@studio.example,1,GOODWILL,,\n");
            assertEquals(
                    1, suri.bulk().run(one, BulkOptions.NONE, Progress.NONE).posted());
        }
    }

    @Test
    void aSecondRunPostsNothing() {
        String rows = "ana@studio.example,50,GOODWILL,T-1,Sorry\nben@studio.example,30,GOODWILL,,\n";
        BulkReport first = run(rows);
        BulkReport second = run(rows);
        assertEquals(0, second.posted());
        assertEquals(0, second.total());
        assertEquals(List.of(BulkVerdict.ALREADY_COMPENSATED, BulkVerdict.ALREADY_COMPENSATED), verdicts(second));
        assertEquals(
                first.rows().stream().map(BulkRow::entry).toList(),
                second.rows().stream().map(BulkRow::entry).toList());
        assertEquals(50, balance(ana));
    }

    @Test
    void theSameListWrittenByAnotherProgramIsTheSame() {
        run("ana@studio.example,50,GOODWILL,T-ü,Sorry\n");
        byte[] other = "Ticket;Note;CREDITS;email;reason\r\nT-ü;Sorry!;050; Ana@Studio.EXAMPLE;Goodwill\r\n"
                .getBytes(Charset.forName("windows-1252"));
        BulkReport again = sam.bulk().run(file(other), BulkOptions.NONE, Progress.NONE);
        assertEquals(List.of(BulkVerdict.ALREADY_COMPENSATED), verdicts(again));
        BulkReport defaults = sam.bulk()
                .run(
                        file("email,credits\nana@studio.example,50\n".getBytes(StandardCharsets.UTF_8)),
                        new BulkOptions(null, "GOODWILL", "T-ü"),
                        Progress.NONE);
        assertEquals(List.of(BulkVerdict.ALREADY_COMPENSATED), verdicts(defaults));
        assertEquals(50, balance(ana));
    }

    @Test
    void onlyMendedRowsArePosted() {
        run("ana@studio.example,50,GOODWILL,,\nben@studio,30,GOODWILL,,\n");
        BulkReport mended = run("ana@studio.example,50,GOODWILL,,\nben@studio.example,30,GOODWILL,,\n");
        assertEquals(List.of(BulkVerdict.ALREADY_COMPENSATED, BulkVerdict.OK), verdicts(mended));
        assertEquals(1, mended.posted());
        assertEquals(50, balance(ana));
    }

    @Test
    void anIncidentCompensatesOnceWhateverTheAmount() {
        addIncident();
        var incident = new BulkOptions("Outage in May", "OUTAGE", null);
        run("ana@studio.example,50,,,\n", incident);
        BulkReport more = run("ana@studio.example,60,,,Sorry\nben@studio.example,60,,,Sorry\n", incident);
        assertEquals(List.of(BulkVerdict.ALREADY_COMPENSATED, BulkVerdict.OK), verdicts(more));
        assertEquals(more.rows().get(0).entry().account(), ana);
        assertEquals(1, run("ana@studio.example,60,OUTAGE,,\n").posted(), "without the incident it is another matter");
        assertEquals(
                "NO_SUCH_INCIDENT",
                assertThrows(
                                Problem.class,
                                () -> run("ana@studio.example,1,,,\n", new BulkOptions("No", "OUTAGE", null)))
                        .reason());
    }

    @Test
    void whatWasReversedIsNotPostedAgainButAnotherRowIs() {
        addIncident();
        var incident = new BulkOptions("Outage in May", "OUTAGE", null);
        BulkReport first = run("ana@studio.example,50,,,\n", incident);
        sam.adjustments()
                .make(new Reversal(UUID.randomUUID(), first.rows().get(0).entry(), Because.of("OTHER", "T-9")));
        BulkRow same = run("ana@studio.example,50,,,\n", incident).rows().get(0);
        assertEquals(BulkVerdict.ALREADY_COMPENSATED, same.verdict());
        assertTrue(same.message().contains("reversed"), same.message());
        assertEquals(0, balance(ana));
        assertEquals(1, run("ana@studio.example,40,,,\n", incident).posted());
        assertEquals(40, balance(ana));
    }

    @Test
    void aCompensationUnderTheSameTicketIsPointedOut() {
        sam.adjustments().make(new Compensation(UUID.randomUUID(), ana, 10, null, Because.of("GOODWILL", "T-1")));
        BulkRow row = sam.bulk()
                .dryRun(file("ana@studio.example,20,GOODWILL,T-1,\n"), BulkOptions.NONE, Progress.NONE)
                .rows()
                .get(0);
        assertEquals(BulkVerdict.OK, row.verdict());
        assertTrue(row.message().contains(ana + "-1"), row.message());
    }

    /** Accounts with names that follow one another, and the rows that give each so many credits. */
    private String crowd(int size, long credits) {
        List<String> emails = IntStream.range(0, size)
                .mapToObj(i -> "m" + i + "@crowd.example")
                .toList();
        TestAccounts.addAll(store, emails);
        return emails.stream()
                .map(email -> email + "," + credits + ",GOODWILL,T-5,\n")
                .collect(Collectors.joining());
    }

    @Test
    void twoRunsAtOncePostEachRowOnce() throws Exception {
        BulkFile file = file(crowd(250, 2));
        try (Desk suri = store.kind() == StoreKind.H2 ? null : store.desk(Role.SUPERVISOR)) {
            List<BulkReport> reports = AtOnce.run(
                    2,
                    number -> () -> (number == 0 || suri == null ? sam : suri)
                            .bulk()
                            .run(file, BulkOptions.NONE, Progress.NONE));
            assertEquals(250, reports.get(0).posted() + reports.get(1).posted());
            assertEquals(
                    250, reports.get(0).count(BulkVerdict.OK) + reports.get(0).count(BulkVerdict.ALREADY_COMPENSATED));
        }
        assertEquals("250", entries());
        assertEquals(List.of(), sam.verification().verify(Progress.NONE).problems());
    }

    @Test
    void aCancelledRunIsContinuedByRunningTheFileAgain() {
        BulkFile file = file(crowd(250, 2));
        BulkReport part = sam.bulk().run(file, BulkOptions.NONE, stopping(200));
        assertTrue(part.isCancelled());
        assertEquals(200, part.posted());
        assertEquals(50, part.count(BulkVerdict.NOT_REACHED));
        assertEquals(250, part.rows().size());
        BulkReport rest = sam.bulk().run(file, BulkOptions.NONE, Progress.NONE);
        assertEquals(50, rest.posted());
        assertEquals("250", entries());
        assertEquals(
                List.of("begun: 250 rows, 500 credits", "cancelled: 200 posted, 50 not posted, 400 credits"),
                List.of(
                        event("min(id)"),
                        store.value("select after_value from audit_event where after_value like 'cancelled%'")));
        assertEquals("250", store.value("select count(*) from audit_event where command = 'compensate' and done"));
    }

    private String event(String id) {
        return store.value("select after_value from audit_event where id = (select " + id
                + " from audit_event where command = 'bulk compensate')");
    }

    private static Progress stopping(long after) {
        return new Progress() {
            private long done;

            @Override
            public void report(long rows) {
                done = rows;
            }

            @Override
            public boolean isCancelled() {
                return done >= after;
            }
        };
    }

    @Test
    void whatSomebodyElseUsesUpMeanwhileIsNotGivenTwice() {
        BulkFile file = file(crowd(150, 6));
        assertEquals(
                900, sam.bulk().dryRun(file, BulkOptions.NONE, Progress.NONE).total());
        sam.adjustments().make(new Compensation(UUID.randomUUID(), ana, 160, null, Because.of("GOODWILL")));
        BulkReport done = sam.bulk().run(file, BulkOptions.NONE, Progress.NONE);
        assertEquals(140, done.posted());
        assertEquals(10, done.count(BulkVerdict.OVER_LIMIT));
        assertEquals("1000", store.value("select sum(amount) from ledger_entry"));
        assertEquals(0, done.leftToday());
    }

    @Test
    void whatSomebodyElseUsesUpBetweenTwoSlicesCounts() {
        BulkFile file = file(crowd(250, 6));
        BulkReport done = sam.bulk().run(file, BulkOptions.NONE, Progress.NONE, given -> {
            if (given == 600 && balance(ana) == 0) {
                sam.adjustments().make(new Compensation(UUID.randomUUID(), ana, 160, null, Because.of("GOODWILL")));
            }
        });
        assertEquals(140, done.posted());
        assertEquals("1000", store.value("select sum(amount) from ledger_entry"));
        assertEquals(0, done.leftToday());
    }

    @Test
    void creditsBeyondCountingAreRefused() {
        execute("insert into staff_limit (holder, since, in_force) values ('OWNER', current_timestamp, true)");
        try (Desk owner = store.desk(Role.OWNER)) {
            BulkFile file =
                    file("ana@studio.example,9223372036854775807,GOODWILL,,\nben@studio.example,1,GOODWILL,,\n");
            BulkReport dry = owner.bulk().dryRun(file, BulkOptions.NONE, Progress.NONE);
            assertEquals(List.of(BulkVerdict.OK, BulkVerdict.BAD_AMOUNT), verdicts(dry));
            assertEquals(Long.MAX_VALUE, dry.total());
            owner.adjustments().make(new Compensation(UUID.randomUUID(), ana, 1, null, Because.of("GOODWILL")));
            assertEquals(
                    List.of(BulkVerdict.BAD_AMOUNT, BulkVerdict.OK),
                    verdicts(owner.bulk().run(file, BulkOptions.NONE, Progress.NONE)));
        }
    }

    @Test
    void marketingMayNot() {
        BulkFile file = file("ana@studio.example,1,GOODWILL,,\n");
        try (Desk mia = store.desk(Role.MARKETING)) {
            for (Runnable attempt :
                    List.<Runnable>of(() -> mia.bulk().dryRun(file, BulkOptions.NONE, Progress.NONE), () -> mia.bulk()
                            .run(file, BulkOptions.NONE, Progress.NONE))) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, attempt::run).reason());
            }
        }
        assertEquals("0", entries());
        assertEquals("1", store.value("select count(*) from audit_event where not done and actor = 'mia'"));
    }

    @Test
    void theResultHasARowForEveryRowAndCanBeRunItself(@TempDir Path folder) throws IOException {
        BulkReport report =
                run("=cmd()@x.example,50,GOODWILL,,=1+1\nana@studio.example,50,GOODWILL,,\"a, \"\"b\"\"\"\n");
        Path out = folder.resolve("result.csv");
        assertEquals(2, ResultFile.write(report, out, Progress.NONE));
        String text = Files.readString(out);
        assertTrue(text.startsWith(
                "\uFEFFrow,line,email,credits,reason,ticket,note,verdict,message,account,entry,balance"));
        assertTrue(text.contains("1,2,'=cmd()@x.example,50,GOODWILL,,'=1+1,UNKNOWN_EMAIL,"), text);
        BulkFile again = BulkFile.read(out);
        assertEquals("=cmd()@x.example", again.lines().get(0).email());
        assertEquals("a, \"b\"", again.lines().get(1).note());
        assertEquals(0, sam.bulk().run(again, BulkOptions.NONE, Progress.NONE).posted());
    }

    @Test
    void rowsAreReadByPage() {
        BulkReport report = run(
                "x@x.example,1,GOODWILL,,\nana@studio.example,1,GOODWILL,,\ny@x.example,1,GOODWILL,,\nben@studio.example,1,GOODWILL,,\n");
        var first = report.page(Set.of(), true, null, 3);
        assertEquals(
                List.of(1, 3, 2),
                first.rows().stream().map(row -> row.input().row()).toList());
        var second = report.page(Set.of(), true, first.next(), 3);
        assertEquals(4, second.rows().get(0).input().row());
        assertNull(second.next());
        assertEquals(
                2, report.page(Set.of(BulkVerdict.OK), false, null, 3).rows().size());
        assertNotNull(report.rows().get(1).entry());
        assertEquals(2, report.problems());
    }
}
