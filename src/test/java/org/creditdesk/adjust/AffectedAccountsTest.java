package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Role;
import org.creditdesk.store.NewValue;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who was hit is forgotten, and nobody is named who was not or who has been compensated. */
@OnBothStores
class AffectedAccountsTest {
    private static final Instant STARTS = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-05-01T12:00:00Z");
    private static final Instant INSIDE = Instant.parse("2026-05-01T11:00:00Z");

    private final TestStore store;
    private final TestIncident happened;
    private Desk suri;
    private Incident outage;

    @TempDir
    private Path folder;

    AffectedAccountsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
        happened = new TestIncident(store);
    }

    @BeforeEach
    void open() {
        suri = store.desk(Role.SUPERVISOR);
        outage = suri.incidents().create(new NewIncident(UUID.randomUUID(), "Outage", STARTS, ENDS, "T-1"));
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private long customer(String name) {
        return TestAccounts.add(store, name + "@studio.example", name, "DE");
    }

    private List<Long> affected() {
        List<Long> accounts = suri.incidents().affected(outage.id(), null, 100).rows().stream()
                .map(Affected::accountId)
                .toList();
        assertEquals(accounts.size(), suri.incidents().countAffected(outage.id()));
        return accounts;
    }

    private Adjusted compensate(long account, String incident) {
        return suri.adjustments()
                .make(new Compensation(
                        UUID.randomUUID(), account, 40, null, new Because("OUTAGE", null, null, null, incident)));
    }

    @Test
    void theWindowIsHalfOpen() {
        long first = customer("first");
        happened.attempt(first, STARTS, "NOT_FOUND");
        long last = customer("last");
        happened.attempt(last, ENDS.minusNanos(1_000), "NOT_FOUND");
        long paid = customer("paid");
        happened.receipt(paid, STARTS, "PAID", 100);
        long paidLast = customer("paidlast");
        happened.receipt(paidLast, ENDS.minusNanos(1_000), "PAID", 100);
        for (Instant outside : List.of(STARTS.minusNanos(1_000), ENDS)) {
            long other = customer("other" + outside.getEpochSecond());
            happened.attempt(other, outside, "NOT_FOUND");
            happened.receipt(other, outside, "PAID", 100);
        }
        assertEquals(List.of(first, last, paid, paidLast), affected());
    }

    @Test
    void onlyWhatWentWrongCounts() {
        happened.attempt(customer("applied"), INSIDE, "APPLIED");
        happened.receipt(customer("refunded"), INSIDE, "REFUNDED", 100);
        happened.receipt(customer("disputed"), INSIDE, "DISPUTED", 100);
        happened.receipt(null, INSIDE, "PAID", 100);
        assertEquals(List.of(), affected());
    }

    @Test
    void aReceiptThatWasCreditedLaterIsInOrder() {
        long late = customer("late");
        long receipt = happened.receipt(late, INSIDE, "PAID", 100);
        assertEquals(List.of(late), affected());
        Adjusted posted = compensate(late, null);
        happened.credited(receipt, late, posted.entry().seq());
        assertEquals(List.of(), affected());
    }

    @Test
    void whoWasCompensatedForThisIncidentIsOutUntilItIsReversed() {
        suri.incidents().create(new NewIncident(UUID.randomUUID(), "Another", null, null, null));
        long ana = customer("ana");
        happened.attempt(ana, INSIDE, "EXPIRED");
        compensate(ana, null);
        compensate(ana, "Another");
        assertEquals(List.of(ana), affected(), "a compensation for something else");
        Adjusted posted = compensate(ana, "Outage");
        assertEquals(List.of(), affected());
        assertEquals(40, suri.incidents().get(outage.id()).credits());
        reverse(ana, posted.entry().seq(), 40);
        assertEquals(List.of(ana), affected(), "what was taken back does not stand");
        assertEquals(0, suri.incidents().get(outage.id()).credits());
        assertEquals(0, suri.incidents().get(outage.id()).accounts());
        compensate(ana, "Outage");
        assertEquals(List.of(), affected());
    }

    private void reverse(long account, long seq, long amount) {
        var posts = new Posts("suri", suri.store().clock());
        suri.store()
                .write(session -> posts.post(
                        session,
                        account,
                        new Posting(
                                UUID.randomUUID(),
                                EntryKind.REVERSAL,
                                -amount,
                                null,
                                null,
                                null,
                                seq,
                                null,
                                null,
                                "OTHER",
                                null,
                                null,
                                null)));
    }

    @Test
    void eachIsToldWithWhatHappened() {
        long ana = customer("ana");
        for (String outcome : List.of("NOT_FOUND", "EXPIRED", "EXPIRED", "APPLIED")) {
            happened.attempt(ana, INSIDE, outcome);
        }
        happened.attempt(ana, ENDS, "NOT_FOUND");
        happened.receipt(ana, INSIDE, "PAID", 100);
        happened.receipt(ana, INSIDE, "PAID", 250);
        happened.receipt(ana, ENDS, "PAID", 1_000);
        long ben = customer("ben");
        happened.receipt(ben, INSIDE, "PAID", 30);
        assertEquals(
                List.of(
                        new Affected(ana, "ana@studio.example", "ana", 3, Outcome.EXPIRED, 2, 350),
                        new Affected(ben, "ben@studio.example", "ben", 0, null, 1, 30)),
                suri.incidents().affected(outage.id(), null, 100).rows());
    }

    @Test
    void pagesGoOnAfterAnAccount() {
        List<Long> accounts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accounts.add(customer("c" + i));
            happened.attempt(accounts.get(i), INSIDE, "NOT_FOUND");
            happened.receipt(accounts.get(i), INSIDE, "PAID", 10);
        }
        List<Long> seen = new ArrayList<>();
        Long after = null;
        do {
            Page<Affected, Long> page = suri.incidents().affected(outage.id(), after, 2);
            page.rows().forEach(row -> seen.add(row.accountId()));
            after = page.next();
        } while (after != null);
        assertEquals(accounts, seen);
    }

    @Test
    void withoutABeginningNobodyKnowsAndWithoutAnEndItGoesOn() {
        long now = customer("now");
        happened.attempt(now, suri.store().clock().instant().minusSeconds(5), "NOT_FOUND");
        suri.incidents().change(new IncidentChange(outage.id(), null, null, new NewValue<>(null), null));
        assertEquals(List.of(now), affected());
        suri.incidents().change(new IncidentChange(outage.id(), null, new NewValue<>(null), null, null));
        for (Runnable question : List.<Runnable>of(
                () -> suri.incidents().affected(outage.id(), null, 10),
                () -> suri.incidents().countAffected(outage.id()),
                () -> export(new BulkPlan(5L, "OUTAGE", null, null)))) {
            assertEquals(
                    "INCIDENT_WITHOUT_WINDOW",
                    assertThrows(Problem.class, question::run).reason());
        }
    }

    private AffectedExport export(BulkPlan plan) {
        return suri.incidents().export(outage.id(), plan, folder.resolve("bulk.csv"), Progress.NONE);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("bulk.csv"));
    }

    @Test
    void theFileIsWhatBulkCompensationReads() throws IOException {
        long ana = customer("ana");
        happened.attempt(ana, INSIDE, "NOT_FOUND");
        long formula = customer("=cmd");
        happened.receipt(formula, INSIDE, "PAID", 70);
        AffectedExport written = export(new BulkPlan(50L, "OUTAGE", null, "Sorry, \"all\""));
        assertEquals(new AffectedExport(2, 0, 100), written);
        assertEquals(
                List.of(
                        "\uFEFFemail,credits,reason,ticket,note",
                        "ana@studio.example,50,OUTAGE,T-1,\"Sorry, \"\"all\"\"\"",
                        "'=cmd@studio.example,50,OUTAGE,T-1,\"Sorry, \"\"all\"\"\""),
                lines());
        assertEquals(new AffectedExport(1, 1, 70), export(new BulkPlan(null, "OUTAGE", "T-2", null)));
        assertEquals(List.of("\uFEFFemail,credits,reason,ticket,note", "'=cmd@studio.example,70,OUTAGE,T-2,"), lines());
        assertEquals(
                "2",
                store.value("select count(*) from audit_event where command = 'export affected' and done"
                        + " and actor = 'suri' and reason = 'OUTAGE'"));
    }

    @Test
    void aFileThatCannotBeIsNotBegun() throws IOException {
        happened.attempt(customer("ana"), INSIDE, "NOT_FOUND");
        assertEquals("CREDITS_POSITIVE", refused(new BulkPlan(0L, "OUTAGE", null, null)));
        assertEquals("NO_SUCH_REASON", refused(new BulkPlan(5L, "BECAUSE", null, null)));
        suri.incidents().change(new IncidentChange(outage.id(), null, null, null, new NewValue<>(null)));
        assertEquals("TICKET_NEEDED", refused(new BulkPlan(5L, "MISSING_PURCHASE", null, null)));
        var stopped = new Progress() {
            @Override
            public void report(long done) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        Problem cancelled = assertThrows(Problem.class, () -> suri.incidents()
                .export(outage.id(), new BulkPlan(5L, "OUTAGE", null, null), folder.resolve("bulk.csv"), stopped));
        assertEquals("EXPORT_CANCELLED", cancelled.reason());
        try (Stream<Path> files = Files.list(folder)) {
            assertNull(files.findFirst().orElse(null));
        }
    }

    private String refused(BulkPlan plan) {
        return assertThrows(Problem.class, () -> export(plan)).reason();
    }
}
