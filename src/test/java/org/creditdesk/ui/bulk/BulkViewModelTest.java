package org.creditdesk.ui.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.QueuedWork;
import org.creditdesk.ui.kit.Toasts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is given that was not judged with what the form says; a stopped run goes on; a failure is said. */
class BulkViewModelTest {
    private final QueuedWork work = new QueuedWork();
    private final Jobs jobs = new Jobs(work);
    private final Toasts toasts = new Toasts();
    private TestStore store;
    private Desk sam;
    private Watched desk;
    private BulkViewModel model;

    @TempDir
    private Path folder;

    /** The real services, with a failure or a cancel in between where a test wants one. */
    private static final class Watched implements BulkDesk {
        private final BulkDesk real;
        private Runnable before = () -> {};

        Watched(BulkDesk real) {
            this.real = real;
        }

        @Override
        public BulkChoices choices() {
            return real.choices();
        }

        @Override
        public BulkReport dryRun(BulkFile file, BulkOptions options, Progress progress) {
            return real.dryRun(file, options, progress);
        }

        @Override
        public BulkReport run(BulkFile file, BulkOptions options, Progress progress, LongConsumer given) {
            BulkReport report = real.run(file, options, progress, credits -> {
                given.accept(credits);
                before.run();
            });
            return report;
        }

        @Override
        public long save(BulkReport report, Path file, Progress progress) {
            return real.save(report, file, progress);
        }
    }

    @BeforeEach
    void open() {
        store = TestStores.fresh(StoreKind.H2);
        TestAccounts.addAll(
                store,
                IntStream.range(0, 150)
                        .mapToObj(i -> "m" + i + "@crowd.example")
                        .toList());
        sam = store.desk(Role.SUPPORT);
        desk = new Watched(BulkDesk.of(sam));
        model = model(sam);
    }

    private BulkViewModel model(Desk opened) {
        return new BulkViewModel(desk, new BulkRun(desk, jobs, () -> 0), work, toasts, opened.member());
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private Path list(int size) throws IOException {
        String rows = IntStream.range(0, size)
                .mapToObj(i -> "m" + i + "@crowd.example,2\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("list.csv"), "email,credits\n" + rows + "nobody@crowd.example,2\n");
    }

    private void judged(int size) throws IOException {
        model.load();
        work.runAll();
        model.form().reasonProperty().set("GOODWILL");
        model.choose(list(size));
        work.runAll();
        assertEquals(
                BulkState.JUDGED,
                model.stateProperty().get(),
                model.failureProperty().get());
    }

    private String entries() {
        return store.value("select count(*) from ledger_entry");
    }

    @Test
    void aListIsJudgedGivenAndSaved() throws IOException {
        judged(3);
        BulkReport dry = model.reportProperty().get();
        assertEquals("Give 6 credits to 3 accounts", BulkWords.give(dry));
        assertEquals("0", entries());
        assertTrue(model.giveableProperty().get());
        assertEquals(4, model.rows().rows().size());
        assertEquals(BulkVerdict.UNKNOWN_EMAIL, model.rows().rows().get(0).verdict(), "problems first");

        model.give();
        model.give();
        assertEquals(1, jobs.running().size(), "a double click gives once");
        assertTrue(model.stateProperty().get().isRunning());
        work.runAll();
        assertEquals(BulkState.DONE, model.stateProperty().get());
        assertEquals("3", entries());
        assertFalse(model.giveableProperty().get());
        Path result = folder.resolve("result.csv");
        model.save(result);
        work.runAll();
        assertEquals(5, Files.readAllLines(result).size());
    }

    @Test
    void rowsAreShownByVerdict() throws IOException {
        judged(3);
        VerdictChoice ok = VerdictChoice.of(model.reportProperty().get()).get(1);
        assertEquals("OK (3)", ok.words());
        model.choiceProperty().set(ok);
        work.runAll();
        assertEquals(3, model.rows().rows().size());
        model.choiceProperty().set(VerdictChoice.ALL);
        model.problemsFirstProperty().set(false);
        work.runAll();
        assertEquals(1, model.rows().rows().get(0).input().row());
    }

    @Test
    void aChangeOfTheFormIsJudgedBeforeAnythingIsGiven() throws IOException {
        judged(3);
        model.form().reasonProperty().set("MISSING_PURCHASE");
        assertFalse(model.giveableProperty().get());
        model.give();
        work.runAll();
        assertEquals("0", entries());
        assertEquals(3, model.reportProperty().get().count(BulkVerdict.BAD_REASON));
        model.form().ticketProperty().set("T-1");
        work.runAll();
        assertTrue(model.giveableProperty().get());
        model.form().incidentProperty().set("No such thing");
        work.runAll();
        assertTrue(model.failureProperty().get().contains("No such thing"));
        assertFalse(model.giveableProperty().get());
    }

    @Test
    void aStoppedRunGoesOn() throws IOException {
        judged(150);
        desk.before = model::cancel;
        model.give();
        work.runAll();
        assertEquals(BulkState.STOPPED, model.stateProperty().get());
        assertEquals("100", entries());
        desk.before = () -> {};
        model.give();
        work.runAll();
        assertEquals(BulkState.DONE, model.stateProperty().get());
        assertEquals("150", entries());
        assertEquals(50, model.reportProperty().get().posted());
    }

    @Test
    void aFailureInTheMiddleIsSaidAndTheRunGoesOn() throws IOException {
        judged(150);
        desk.before = () -> {
            throw Problem.store("STORE_BUSY", null);
        };
        model.give();
        work.runAll();
        assertEquals(BulkState.STOPPED, model.stateProperty().get());
        assertFalse(model.failureProperty().get().isEmpty());
        desk.before = () -> {};
        model.give();
        work.runAll();
        assertEquals("150", entries());
        assertEquals("", model.failureProperty().get());
    }

    @Test
    void aFileThatIsNoListIsSaid() throws IOException {
        model.choose(Files.writeString(folder.resolve("other.csv"), "name,amount\nAna,5\n"));
        work.runAll();
        assertEquals(BulkState.NOTHING, model.stateProperty().get());
        assertTrue(model.failureProperty().get().contains("other.csv"));
        assertNull(model.reportProperty().get());
    }

    @Test
    void whoMayNotGiveIsTold() throws IOException {
        try (Desk mia = store.desk(Role.MARKETING)) {
            BulkViewModel looking = model(mia);
            assertNotNull(looking.noPermission());
            looking.choose(list(1));
            work.runAll();
            assertNull(looking.fileProperty().get());
        }
    }
}
