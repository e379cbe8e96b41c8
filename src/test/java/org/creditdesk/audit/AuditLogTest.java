package org.creditdesk.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
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

/** What was done is found again, whole and once, and leaves the desk as a file that does no harm. */
@OnBothStores
class AuditLogTest {
    private static final int EVENTS = 300;

    private final TestStore store;
    private Desk aldo;
    private List<AuditRows.NewEvent> added;
    private long ana;

    @TempDir
    private Path folder;

    AuditLogTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = store.addAccount("ana@studio.example", "DE");
        added = TestEvents.add(store, EVENTS, ana);
        aldo = store.desk(Role.AUDITOR);
    }

    @AfterEach
    void close() {
        aldo.close();
        store.close();
    }

    private static AuditFilter filter(
            String actor, String command, Long account, Boolean done, String reason, Instant from, Instant until) {
        return new AuditFilter(actor, command, account, done, reason, from, until, null);
    }

    /** Both page by page and in one count, and neither more nor less than the loaded events say. */
    private void assertFinds(AuditFilter filter, Predicate<AuditRows.NewEvent> expected) {
        List<Long> ids = added.stream()
                .filter(expected)
                .sorted(Comparator.comparing(AuditRows.NewEvent::at)
                        .thenComparing(AuditRows.NewEvent::id)
                        .reversed())
                .map(AuditRows.NewEvent::id)
                .toList();
        assertFalse(ids.isEmpty(), "this would prove nothing: " + filter);
        assertEquals(ids, read(filter, 7).stream().map(Event::id).toList(), filter.toString());
        assertEquals(ids.size(), aldo.auditLog().count(filter));
    }

    private List<Event> read(AuditFilter filter, int limit) {
        List<Event> events = new ArrayList<>();
        EventKey next = null;
        do {
            Page<Event, EventKey> page = aldo.auditLog().page(filter, next, limit);
            assertTrue(page.rows().size() <= limit);
            events.addAll(page.rows());
            next = page.next();
        } while (next != null);
        return events;
    }

    @Test
    void eachFilterFindsWhatItSays() {
        Instant from = TestEvents.START.plus(Duration.ofMinutes(50));
        Instant until = TestEvents.START.plus(Duration.ofMinutes(120));
        assertFinds(filter("sam", null, null, null, null, null, null), e -> e.actor()
                .equals("sam"));
        assertFinds(
                filter(null, "redeem", null, null, null, null, null),
                e -> e.event().command().equals("redeem"));
        assertFinds(
                filter(null, null, ana, null, null, null, null), e -> e.event().accountId() != null);
        assertFinds(filter(null, null, null, false, null, null, null), e -> !e.event()
                .done());
        assertFinds(filter(null, null, null, null, "OVER_LIMIT", null, null), e -> "OVER_LIMIT"
                .equals(e.event().reason()));
        assertFinds(
                filter(null, null, null, null, null, from, until),
                e -> !e.at().isBefore(from) && e.at().isBefore(until));
        UUID request = new UUID(1, 42);
        assertFinds(
                new AuditFilter(null, null, null, null, null, null, null, request),
                e -> e.event().requestId().equals(request));
    }

    @Test
    void filtersNarrowOneAnother() {
        Instant from = TestEvents.START.plus(Duration.ofMinutes(20));
        assertFinds(
                filter("mia", "redeem", null, null, null, from, null),
                e -> e.actor().equals("mia") && e.event().command().equals("redeem") && !e.at().isBefore(from));
        assertFinds(
                filter("sam", null, ana, true, "GOODWILL", null, null),
                e -> e.actor().equals("sam")
                        && e.event().accountId() != null
                        && e.event().done()
                        && "GOODWILL".equals(e.event().reason()));
        assertFinds(
                filter(null, "compensate", null, false, null, null, null),
                e -> e.event().command().equals("compensate") && !e.event().done());
        assertEquals(List.of(), read(filter("nobody", null, null, null, null, null, null), 10));
    }

    @Test
    void anEventHasEverythingThatWasRecordedAndTheAddressOfNow() {
        AuditRows.NewEvent loaded = added.get(0);
        Event event = read(new AuditFilter(null, null, null, null, null, null, null, new UUID(1, 0)), 5)
                .get(0);
        assertEquals(
                new Event(
                        loaded.id(),
                        loaded.at(),
                        "sam",
                        "desk-0",
                        "compensate",
                        "thing 0",
                        ana,
                        "ana@studio.example",
                        false,
                        "GOODWILL",
                        "0",
                        "1",
                        new UUID(1, 0)),
                event);
    }

    @Test
    void pagesHaveNoGapAndNoRepeatWhileEventsAreAdded() {
        List<Long> before = read(AuditFilter.ALL, 1_000).stream().map(Event::id).toList();
        List<Long> paged = new ArrayList<>();
        EventKey next = null;
        int page = 0;
        do {
            Page<Event, EventKey> read = aldo.auditLog().page(AuditFilter.ALL, next, 40);
            read.rows().forEach(event -> paged.add(event.id()));
            next = read.next();
            addNow(page++);
        } while (next != null);
        assertEquals(before, paged);
        assertEquals(paged.size(), new HashSet<>(paged).size());
    }

    private void addNow(int number) {
        TestEvents.write(
                store,
                List.of(new AuditRows.NewEvent(
                        2_000_000 + number,
                        AuditEvent.done("redeem", "meanwhile", null, null, null, null),
                        "sam",
                        "here",
                        Instant.now())));
    }

    @Test
    void namesTheActorsCommandsAndReasonsThereAre() {
        assertTrue(aldo.auditLog().actors().containsAll(TestEvents.ACTORS));
        assertTrue(aldo.auditLog().commands().containsAll(TestEvents.COMMANDS));
        assertEquals(TestEvents.REASONS, aldo.auditLog().reasons());
        assertEquals(
                aldo.auditLog().actors(),
                aldo.auditLog().actors().stream().distinct().sorted().toList());
    }

    @Test
    void anExportHoldsEveryEventOnceAndNoFormula() throws IOException {
        TestEvents.write(
                store,
                List.of(new AuditRows.NewEvent(
                        3_000_000,
                        AuditEvent.done("correct", "=cmd|' /c calc'!A1", null, "@one\ntwo", "-5, \"five\"", null),
                        "sam",
                        "here",
                        Instant.now().minusSeconds(1))));
        Path file = folder.resolve("events.csv");
        long everything = aldo.auditLog().count(AuditFilter.ALL);
        assertEquals(everything, aldo.auditLog().export(AuditFilter.ALL, file, Progress.NONE));

        String text = Files.readString(file);
        assertTrue(text.startsWith("\uFEFFid,at,actor,host,command,subject,account,email,done,reason,before,after,"));
        assertTrue(text.contains(",'=cmd|' /c calc'!A1,"), "a formula is shown, not run");
        assertTrue(text.contains(",\"'@one\ntwo\",\"'-5, \"\"five\"\"\","), "newlines stay inside of their cell");
        assertEquals(everything + 1, text.split("\r\n").length);
        assertTrue(text.contains("ana@studio.example"));
        assertFalse(text.contains("export audit"), "the export itself came after what it holds");
        assertEquals(List.of(file), files());
        Event event = read(filter("aldo", "export audit", null, null, null, null, null), 5)
                .get(0);
        assertTrue(event.done());
        assertEquals("all events, to events.csv", event.subject());
    }

    @Test
    void anExportHoldsOnlyWhatMatches() throws IOException {
        AuditFilter filter = filter("suri", null, ana, true, null, null, null);
        Path file = folder.resolve("suri.csv");
        long written = aldo.auditLog().export(filter, file, Progress.NONE);
        assertEquals(aldo.auditLog().count(filter), written);
        try (Stream<String> lines = Files.lines(file).skip(1)) {
            assertTrue(lines.allMatch(line -> line.contains(",suri,") && line.contains(",true,")));
        }
    }

    @Test
    void aCancelledExportLeavesNoFileAndSaysSo() throws IOException {
        Problem problem = assertThrows(Problem.class, () -> aldo.auditLog()
                .export(AuditFilter.ALL, folder.resolve("events.csv"), new Cancelled()));
        assertEquals("EXPORT_CANCELLED", problem.reason());
        assertEquals(List.of(), files());
        assertEquals(
                List.of(false, true),
                read(filter("aldo", "export audit", null, null, null, null, null), 5).stream()
                        .map(Event::done)
                        .toList());
    }

    @Test
    void whoMayNotExportLeavesAnEventAndNoFile() throws IOException {
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertEquals(5, sam.auditLog().page(AuditFilter.ALL, null, 5).rows().size(), "everybody reads");
            Problem problem = assertThrows(Problem.class, () -> sam.auditLog()
                    .export(AuditFilter.ALL, folder.resolve("events.csv"), Progress.NONE));
            assertEquals(Problem.Kind.NOT_PERMITTED, problem.kind());
        }
        assertEquals(List.of(), files());
        Event event = read(filter(null, "export audit", null, false, null, null, null), 5)
                .get(0);
        assertEquals("sam", event.actor());
        assertEquals("ROLE_MAY_NOT", event.reason());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Stopped as soon as it looks. */
    private static final class Cancelled implements Progress {
        @Override
        public void report(long done) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    }
}
