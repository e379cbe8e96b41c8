package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.TestBatches;
import org.creditdesk.staff.Role;

/**
 * Batches that are generated, or cancelled meanwhile, and killed at seeded moments; some are killed again while they
 * are gone on with. In the end each has exactly its codes and their seal, or it was cancelled and has none.
 */
final class GenerationCrash {
    private static final int LATEST_MILLIS = 400;
    private static final int MOST_HEARD = 5;

    private final TestStore store;
    private final int codes;
    private final Random moments;
    private final Set<Long> seen = new HashSet<>();
    private UUID request = UUID.randomUUID();
    private long cancelAfter;
    private int exact;
    private int empty;
    private int halfway;
    private int halfRemoved;

    GenerationCrash(TestStore store, int codes, long seed) {
        this.store = store;
        this.codes = codes;
        this.moments = new Random(seed);
        try (Desk mia = store.desk(Role.MARKETING)) {
            TestBatches.campaign(mia);
        }
    }

    /** @param kill of the process, or of the process and its server */
    void runAndKill(Consumer<OtherProcess> kill) {
        Credentials mia = store.credentials(Role.MARKETING);
        try (OtherProcess desk = OtherProcess.start(
                GenerationProcess.class,
                store.url(),
                mia.user(),
                mia.password(),
                request.toString(),
                String.valueOf(codes),
                String.valueOf(cancelAfter))) {
            desk.awaitLine("open;");
            String line = "";
            for (int heard = moments.nextInt(MOST_HEARD); heard > 0 && line != null && !line.equals("done;"); heard--) {
                line = desk.line();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(LATEST_MILLIS)));
            kill.accept(desk);
        }
    }

    /** What is there after a kill; then the batch is killed once more, or finished. */
    void check() {
        try (Desk mia = store.desk(Role.MARKETING)) {
            List<Batch> unfinished = mia.batches().unfinished(null, 10).rows();
            assertTrue(unfinished.size() <= 1, unfinished::toString);
            for (Batch batch : unfinished) {
                assertCounted(batch);
                if (moments.nextInt(3) > 0) {
                    finish(mia, batch);
                }
            }
            assertSealed(mia);
            if (mia.batches().unfinished(null, 1).rows().isEmpty()) {
                request = UUID.randomUUID();
                cancelAfter = moments.nextInt(3) == 0 ? 1 + moments.nextInt(codes) : 0;
            }
        }
    }

    /** Whole chunks, and its row knows how many codes that is. */
    private void assertCounted(Batch batch) {
        halfway += batch.state() == BatchState.GENERATING ? 1 : 0;
        halfRemoved += batch.state() == BatchState.CANCELLED ? 1 : 0;
        assertEquals(
                batch.generated(),
                Long.parseLong(store.value("select count(*) from code where batch_id = " + batch.id())));
    }

    private void finish(Desk mia, Batch batch) {
        Batch finished = moments.nextInt(4) == 0
                ? mia.batches().cancel(batch.id(), Progress.NONE)
                : mia.batches().resume(batch.id(), Progress.NONE);
        assertTrue(
                finished.state() == BatchState.ACTIVE || finished.state() == BatchState.CANCELLED, finished::toString);
    }

    /** Every batch that nobody has to go on with is whole, or it is cancelled and empty. */
    private void assertSealed(Desk mia) {
        long campaign = mia.campaigns().byName(TestBatches.CAMPAIGN).id();
        for (Batch batch : mia.campaigns().batches(campaign, null, 1_000).rows()) {
            if (batch.state() == BatchState.ACTIVE && seen.add(batch.id())) {
                exact++;
                TestBatches.assertExact(store, batch);
            } else if (batch.generated() == 0 && batch.state() == BatchState.CANCELLED && seen.add(batch.id())) {
                empty++;
                TestBatches.assertNothingLeft(store, batch);
            }
        }
    }

    void finishAll() {
        try (Desk mia = store.desk(Role.MARKETING)) {
            mia.batches().unfinished(null, 10).rows().forEach(batch -> mia.batches()
                    .resume(batch.id(), Progress.NONE));
            assertEquals(List.of(), mia.batches().unfinished(null, 10).rows());
            assertSealed(mia);
        }
        assertEquals(
                "0", store.value("select count(*) from (select code from code group by code having count(*) > 1) t"));
    }

    @Override
    public String toString() {
        return "%d batches exact, %d cancelled and empty; found %d half generated, %d half removed"
                .formatted(exact, empty, halfway, halfRemoved);
    }
}
