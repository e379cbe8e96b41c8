package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A batch has exactly its codes whatever happens while they are made, or none. */
@OnBothStores
class GenerationTest {
    private static final int TWO_CHUNKS = Generation.CHUNK + 7;

    private final TestStore store;
    private Desk mia;

    GenerationTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        mia = store.desk(Role.MARKETING);
        TestBatches.campaign(mia);
    }

    @AfterEach
    void close() {
        mia.close();
        store.close();
    }

    @Test
    void aBatchHasExactlyItsCodesAndTheirSeal() {
        var told = new AtomicLong();
        Batch batch = mia.batches().generate(TestBatches.plan(TWO_CHUNKS), Progress.of(told::set));
        assertEquals(BatchState.ACTIVE, batch.state());
        assertEquals(TWO_CHUNKS, batch.generated());
        assertEquals(TWO_CHUNKS, told.get());
        assertNotNull(batch.checkpointAt());
        TestBatches.assertExact(store, batch);
    }

    @Test
    void fewCodesAreAsExact() {
        for (int count : List.of(1, 2, 21)) {
            TestBatches.assertExact(store, mia.batches().generate(TestBatches.plan(count), Progress.NONE));
        }
    }

    /** A slice is a part of the space: with one code in each, a guess would hit more often than the odds say. */
    @Test
    void noSliceHoldsAHandfulOfCodes() {
        for (long planned :
                new long[] {1, 20, 2_500, 2_501, 50_000, 50_001, 99_999, 1_000_000, 9_999_999, 10_000_000}) {
            int slices = Generation.chunks(planned) * Generation.slicesAChunk(planned);
            assertTrue(slices == 1 || planned / slices >= Generation.SLICE / 2, planned + " codes in " + slices);
            assertTrue(planned / slices <= Generation.SLICE, planned + " codes in " + slices);
        }
    }

    @Test
    void anInterruptedBatchIsListedAndGoesOnWhereItStood() {
        BatchPlan plan = TestBatches.plan(TWO_CHUNKS);
        assertThrows(Interrupted.class, () -> mia.batches().generate(plan, interruptedAt(1)));
        Batch interrupted = mia.batches().unfinished(null, 10).rows().get(0);
        assertEquals(BatchState.GENERATING, interrupted.state());
        assertTrue(interrupted.generated() > 0 && interrupted.generated() < TWO_CHUNKS, interrupted::toString);
        String first = store.value("select min(code) from code");
        Batch finished = mia.batches().resume(interrupted.id(), Progress.NONE);
        assertEquals(BatchState.ACTIVE, finished.state());
        assertEquals(first, store.value("select min(code) from code"), "what was stored stays");
        TestBatches.assertExact(store, finished);
        assertEquals(List.of(), mia.batches().unfinished(null, 10).rows());
    }

    @Test
    void theSameRequestFinishesAnInterruptedBatch() {
        BatchPlan plan = TestBatches.plan(TWO_CHUNKS);
        assertThrows(Interrupted.class, () -> mia.batches().generate(plan, interruptedAt(1)));
        TestBatches.assertExact(store, mia.batches().generate(plan, Progress.NONE));
        assertEquals("1", store.value("select count(*) from batch"));
    }

    @Test
    void theSameRequestFromTwoSidesAtOnceMakesOneBatch() throws Exception {
        BatchPlan plan = TestBatches.plan(TWO_CHUNKS);
        List<Batch> both = AtOnce.run(2, i -> () -> mia.batches().generate(plan, Progress.NONE));
        assertEquals(both.get(0).id(), both.get(1).id());
        assertEquals("1", store.value("select count(*) from batch"));
        both.forEach(batch -> TestBatches.assertExact(store, batch));
    }

    @Test
    void twoConsolesDoNotDisturbEachOther() throws Exception {
        try (Desk other = store.desk(Role.OWNER)) {
            List<Batch> both = AtOnce.run(
                    2,
                    i -> () -> (i == 0 ? mia : other).batches().generate(TestBatches.plan(TWO_CHUNKS), Progress.NONE));
            assertNotEquals(both.get(0).id(), both.get(1).id());
            both.forEach(batch -> TestBatches.assertExact(store, batch));
        }
    }

    /** Both draw the same codes for their second chunk, the second one until it has others. */
    @Test
    void codesThatAreIssuedAlreadyAreDrawnAgain() throws Exception {
        for (int i = 0; i < 2; i++) {
            assertThrows(
                    Interrupted.class, () -> mia.batches().generate(TestBatches.plan(TWO_CHUNKS), interruptedAt(1)));
        }
        List<Batch> both = mia.batches().unfinished(null, 10).rows();
        Class<?>[] mapped = Stream.of(Campaigns.mapped(), AuditTrail.mapped())
                .flatMap(List::stream)
                .toArray(Class<?>[]::new);
        try (Store opened = store.open(Role.MARKETING, mapped)) {
            var member = new Member(store.credentials(Role.MARKETING).user(), "Mia", Role.MARKETING, null);
            var audit = new AuditTrail(opened, member, "here", opened.clock());
            for (Batch batch : both) {
                var random = SecureRandom.getInstance("SHA1PRNG");
                random.setSeed(31);
                Generation generation =
                        new Generation(opened, audit, random, new Removal(opened, audit), opened.clock());
                TestBatches.assertExact(store, generation.run(batch.id(), Progress.NONE));
            }
        }
    }

    @Test
    void aRequestThatStoodForAnotherPlanIsRefused() {
        BatchPlan plan = TestBatches.plan(3);
        mia.batches().generate(plan, Progress.NONE);
        BatchPlan more = TestBatches.plan(plan.requestId(), 4, 150);
        Problem refused = assertThrows(Problem.class, () -> mia.batches().generate(more, Progress.NONE));
        assertEquals("REQUEST_REUSED", refused.reason());
    }

    @Test
    void cancellingLeavesNothing() {
        Batch batch = mia.batches().generate(TestBatches.plan(TWO_CHUNKS), cancelledAfter(1));
        assertEquals(BatchState.CANCELLED, batch.state());
        TestBatches.assertNothingLeft(store, batch);
        assertEquals(List.of(), mia.batches().unfinished(null, 10).rows());
    }

    @Test
    void aRemovalThatWasInterruptedIsFinishedByCancellingAgainOrResuming() {
        for (boolean resumed : List.of(true, false)) {
            BatchPlan plan = TestBatches.plan(TWO_CHUNKS);
            assertThrows(Interrupted.class, () -> mia.batches().generate(plan, interruptedAt(1)));
            long id = mia.batches().unfinished(null, 10).rows().get(0).id();
            assertThrows(Interrupted.class, () -> mia.batches().cancel(id, interruptedAt(0)));
            Batch half = mia.batches().unfinished(null, 10).rows().get(0);
            assertEquals(BatchState.CANCELLED, half.state());
            assertEquals(
                    half.generated(),
                    Long.parseLong(store.value("select count(*) from code where batch_id = " + id)),
                    "counts down to what is left");
            Batch gone = resumed
                    ? mia.batches().resume(id, Progress.NONE)
                    : mia.batches().cancel(id, Progress.NONE);
            TestBatches.assertNothingLeft(store, gone);
            assertEquals(List.of(), mia.batches().unfinished(null, 10).rows());
        }
    }

    @Test
    void aFinishedBatchCannotBeCancelledAndResumingLeavesItAlone() {
        Batch batch = mia.batches().generate(TestBatches.plan(5), Progress.NONE);
        Problem refused = assertThrows(Problem.class, () -> mia.batches().cancel(batch.id(), Progress.NONE));
        assertEquals("BATCH_FINISHED", refused.reason());
        assertEquals(batch, mia.batches().resume(batch.id(), Progress.NONE));
        TestBatches.assertExact(store, batch);
    }

    @Test
    void aBatchThatLostACodeBehindTheDesksBackIsNotSealed() {
        BatchPlan plan = TestBatches.plan(TWO_CHUNKS);
        assertThrows(Interrupted.class, () -> mia.batches().generate(plan, interruptedAt(1)));
        store.execute("delete from code where code = (select min(code) from code)");
        Problem refused = assertThrows(Problem.class, () -> mia.batches().generate(plan, Progress.NONE));
        assertEquals("BATCH_COUNT_DIFFERS", refused.reason());
        assertEquals("GENERATING", store.value("select state from batch"));
    }

    @Test
    void whoeverMayNotGenerateMayNotResumeOrCancelEither() {
        try (Desk suri = store.desk(Role.SUPERVISOR)) {
            for (Runnable each : List.<Runnable>of(
                    () -> suri.batches().generate(TestBatches.plan(1), Progress.NONE),
                    () -> suri.batches().resume(1, Progress.NONE),
                    () -> suri.batches().cancel(1, Progress.NONE))) {
                assertEquals(
                        "ROLE_MAY_NOT", assertThrows(Problem.class, each::run).reason());
            }
        }
    }

    /** As when the process dies: after a chunk is stored and before anything else. */
    private static final class Interrupted extends RuntimeException {}

    private static Progress interruptedAt(long atLeast) {
        return Progress.of(done -> {
            if (done >= atLeast) {
                throw new Interrupted();
            }
        });
    }

    private static Progress cancelledAfter(long codes) {
        var told = new AtomicLong();
        return new Progress() {
            @Override
            public void report(long done) {
                told.set(done);
            }

            @Override
            public boolean isCancelled() {
                return told.get() >= codes;
            }
        };
    }
}
