package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits while another writes is taken along, once, in order, and never pays for the failure of somebody else. */
@Timeout(60)
class GatheringTest {
    private static final int MOST = 3;

    private final List<List<Long>> written = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsWriting = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Gathering<Long, String> gathering = new Gathering<>(this::write, Math::abs, MOST, 1);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private List<String> write(List<Long> commands) {
        written.add(commands);
        if (commands.equals(List.of(0L))) {
            firstIsWriting.countDown();
            await(firstMayEnd);
        }
        if (commands.contains(13L)) {
            throw new IllegalStateException("thirteen");
        }
        return commands.stream().map(command -> "done " + command).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Future<Optional<String>> begin(Callable<Optional<String>> command) throws InterruptedException {
        var thread = new Thread[1];
        var begun = new CountDownLatch(1);
        Future<Optional<String>> future = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            begun.countDown();
            return command.call();
        });
        begun.await();
        while (!future.isDone() && thread[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return future;
    }

    /** The commands, each come to waiting before the next, behind one that is being written and ends then. */
    private List<Future<Optional<String>>> behindAnother(long... commands) throws Exception {
        List<Future<Optional<String>>> all = new ArrayList<>();
        Future<Optional<String>> first = begin(() -> gathering.write(0L));
        firstIsWriting.await();
        for (long command : commands) {
            all.add(begin(() -> gathering.write(command)));
        }
        firstMayEnd.countDown();
        assertEquals(Optional.of("done 0"), first.get(1, TimeUnit.MINUTES));
        return all;
    }

    @Test
    void whoComesAloneWaitsForNobody() {
        assertEquals(Optional.of("done 5"), gathering.write(5L));
        assertEquals(Optional.of("done 5"), gathering.write(5L));
        assertEquals(List.of(List.of(5L), List.of(5L)), written);
    }

    @Test
    void thoseWhoWaitAreWrittenTogetherInTheOrderOfTheirKeys() throws Exception {
        List<Future<Optional<String>>> answers = behindAnother(7, 2, 5);
        assertEquals(Optional.of("done 7"), answers.get(0).get());
        assertEquals(Optional.of("done 2"), answers.get(1).get());
        assertEquals(Optional.of("done 5"), answers.get(2).get());
        assertEquals(List.of(List.of(0L), List.of(2L, 5L, 7L)), written);
    }

    @Test
    void noMoreThanTheMostGoTogether() throws Exception {
        for (Future<Optional<String>> answer : behindAnother(1, 2, 3, 4, 5)) {
            assertFalse(answer.get().isEmpty());
        }
        assertEquals(List.of(List.of(0L), List.of(1L, 2L, 3L), List.of(4L, 5L)), written);
    }

    @Test
    void theSecondOfOneKeyComesAfterTheFirst() throws Exception {
        for (Future<Optional<String>> answer : behindAnother(-4, 4, 6)) {
            assertFalse(answer.get().isEmpty());
        }
        assertEquals(List.of(List.of(0L), List.of(-4L, 6L), List.of(4L)), written);
    }

    @Test
    void whereOneFailsEachIsToldToGoAlone() throws Exception {
        List<Future<Optional<String>>> answers = behindAnother(12, 13, 14, 15);
        assertEquals(Optional.empty(), answers.get(0).get());
        assertEquals(Optional.empty(), answers.get(1).get());
        assertEquals(Optional.empty(), answers.get(2).get());
        assertEquals(Optional.of("done 15"), answers.get(3).get());
    }

    @Test
    void whoFailsAloneIsToldWhyAndTheNextOneIsWritten() {
        assertEquals(
                "thirteen",
                assertThrows(IllegalStateException.class, () -> gathering.write(13L))
                        .getMessage());
        assertEquals(Optional.of("done 1"), gathering.write(1L));
    }
}
