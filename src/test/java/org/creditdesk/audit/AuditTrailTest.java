package org.creditdesk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is done and nothing is refused without an event that says who, what, on what, and what it changed. */
@OnBothStores
class AuditTrailTest {
    private static final long NOBODY = 987_654_321;

    private final TestStore store;

    @TempDir
    private Path folder;

    AuditTrailTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Newest first. */
    private List<Event> events(String command) {
        try (Desk aldo = store.desk(Role.AUDITOR)) {
            return aldo.auditLog()
                    .page(new AuditFilter(null, command, null, null, null, null, null, null), null, 100)
                    .rows();
        }
    }

    private void assertRefused(Event event, String reason, String subject) {
        assertFalse(event.done());
        assertEquals(reason, event.reason());
        assertEquals(subject, event.subject());
        assertFalse(event.host().isBlank());
    }

    private static Compensation compensation(long account, long credits, String reason, UUID request) {
        return new Compensation(request, account, credits, null, new Because(reason, null, null, null, null));
    }

    private static NewCampaign campaign(String name) {
        return new NewCampaign(UUID.randomUUID(), name, null, ZoneOffset.UTC, null, null, null);
    }

    private static BatchPlan plan(int count, List<String> accounts, UUID request) {
        return new BatchPlan(
                request, "Spring", CodeKind.PROMO, count, 150, null, null, accounts, null, null, 1, 1, true);
    }

    @Test
    void aRefusalIsKeptWhateverWasWrong() {
        long ana = store.addAccount("ana@studio.example", "DE");
        UUID request = UUID.randomUUID();
        try (Desk sam = store.desk(Role.SUPPORT)) {
            for (Compensation each : List.of(
                    compensation(ana, 0, "GOODWILL", request),
                    compensation(ana, 5, "KINDNESS", request),
                    compensation(NOBODY, 5, "GOODWILL", request))) {
                assertThrows(Problem.class, () -> sam.adjustments().make(each));
            }
        }
        List<Event> refused = events("compensate");
        assertRefused(refused.get(0), "NO_SUCH_ACCOUNT", "5 credits, account " + NOBODY);
        assertNull(refused.get(0).accountId());
        assertRefused(refused.get(1), "NO_SUCH_REASON", "5 credits");
        assertRefused(refused.get(2), "CREDITS_POSITIVE", "0 credits");
        assertEquals(ana, refused.get(2).accountId());
        assertEquals(request, refused.get(2).requestId());
        assertEquals("sam", refused.get(2).actor());
        assertEquals(3, refused.size());
    }

    @Test
    void whoMayNotIsKeptEvenForAnAccountThatIsNotThere() {
        try (Desk aldo = store.desk(Role.AUDITOR)) {
            assertThrows(Problem.class, () -> aldo.redemptions().redeem(UUID.randomUUID(), NOBODY, "ABC"));
        }
        assertRefused(events("redeem").get(0), "ROLE_MAY_NOT", "a code, account " + NOBODY);
    }

    @Test
    void whatNoDatabaseCanKeepDoesNotSilenceTheEvent() {
        try (Desk mia = store.desk(Role.MARKETING)) {
            assertThrows(Problem.class, () -> mia.campaigns().create(campaign("a\0b\uD800")));
        }
        assertRefused(events("create campaign").get(0), "CAMPAIGN_NAME", "campaign a\uFFFDb\uFFFD");
    }

    @Test
    void theLifeOfABatchIsKept() {
        UUID request = UUID.randomUUID();
        try (Desk mia = store.desk(Role.MARKETING)) {
            mia.campaigns().create(campaign("Spring"));
            assertThrows(Problem.class, () -> mia.batches()
                    .generate(plan(5, List.of("nobody@studio.example"), request), Progress.NONE));
            assertRefused(events("generate codes").get(0), "NO_SUCH_EMAIL", "5 codes for campaign Spring");
            mia.batches().generate(plan(5, List.of(), request), Progress.NONE);
            Batch cancelled =
                    mia.batches().generate(plan(30_000, List.of(), UUID.randomUUID()), new CancelledAfter(1_000));
            assertEquals(BatchState.CANCELLED, cancelled.state());
        }
        Event seal = events("seal batch").get(0);
        assertEquals("GENERATING", seal.before());
        assertEquals("ACTIVE", seal.after());
        assertEquals(request, seal.requestId());
        assertEquals("0 codes", events("cancel generation").get(0).after());
    }

    @Test
    void anExportOfCodesIsKeptAndSoIsThatItCameToNothing() {
        try (Desk mia = store.desk(Role.MARKETING)) {
            mia.campaigns().create(campaign("Spring"));
            long batch = mia.batches()
                    .generate(plan(5, List.of(), UUID.randomUUID()), Progress.NONE)
                    .id();
            assertEquals(5, mia.export().export(batch, ExportFormat.CSV, folder.resolve("codes.csv"), Progress.NONE));
            assertThrows(Problem.class, () -> mia.export()
                    .export(batch, ExportFormat.CSV, folder.resolve("cancelled.csv"), new CancelledAfter(0)));
            assertThrows(Problem.class, () -> mia.export()
                    .export(batch, ExportFormat.CSV, folder.resolve("no such/codes.csv"), Progress.NONE));
            List<Event> exports = events("export codes");
            assertRefused(exports.get(0), "FILE_NOT_WRITTEN", "batch " + batch + " to codes.csv");
            assertRefused(exports.get(1), "EXPORT_CANCELLED", "batch " + batch + " to cancelled.csv");
            assertTrue(exports.get(2).done());
            assertEquals(
                    "batch " + batch + " to codes.csv, 5 codes", exports.get(2).subject());
        }
        assertTrue(Files.exists(folder.resolve("codes.csv")));
        assertFalse(Files.exists(folder.resolve("cancelled.csv")));
    }

    @Test
    void aLockOutIsKeptWithWhatLedToIt() {
        long ana = store.addAccount("ana@studio.example", "DE");
        try (Desk sam = store.desk(Role.SUPPORT)) {
            for (String guess : List.of("GUESS2", "GUESS3", "GUESS4")) {
                sam.redemptions().redeem(UUID.randomUUID(), ana, guess);
            }
        }
        List<Event> lockOuts = events("lock out");
        assertEquals(1, lockOuts.size());
        Event lockOut = lockOuts.get(0);
        Event attempt = events("redeem").get(0);
        assertEquals(attempt.requestId(), lockOut.requestId());
        assertEquals(attempt.subject(), lockOut.subject());
        assertEquals(ana, lockOut.accountId());
        assertEquals("NOT_FOUND", lockOut.reason());
        assertTrue(lockOut.after().startsWith("until 20"));
    }

    @Test
    void whoSetTheStoreUpAndWhoJoinedTheStaffIsKept() {
        String administrator = store.administrator().user();
        assertEquals(administrator, events("set up").get(0).actor());
        List<Event> joined = events("add member");
        assertEquals(6, joined.size(), "the owner, and then one of each role, the owner again");
        for (Event event : joined) {
            assertTrue(event.done());
            assertEquals(administrator, event.actor());
        }
        Event again = joined.stream()
                .filter(event -> event.subject().equals("member owner") && event.before() != null)
                .findFirst()
                .orElseThrow();
        assertEquals("OWNER", again.before());
        assertEquals("OWNER", again.after());
    }

    /** Stops the work as soon as it has come so far. */
    private static final class CancelledAfter implements Progress {
        private final long enough;
        private long done;

        CancelledAfter(long enough) {
            this.enough = enough;
        }

        @Override
        public void report(long items) {
            done = items;
        }

        @Override
        public boolean isCancelled() {
            return done >= enough;
        }
    }
}
