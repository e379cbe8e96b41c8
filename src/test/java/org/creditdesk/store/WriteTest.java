package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write happens as a whole or not at all, and a read changes nothing. */
@OnBothStores
class WriteTest {
    private final TestStore place;
    private final Store store;

    WriteTest(StoreKind kind) {
        place = TestStores.fresh(kind);
        store = place.open(Role.OWNER);
    }

    @AfterEach
    void close() {
        store.close();
        place.close();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        store.write(session -> add(session, "kept"));
        store.close();
        try (Store again = place.open(Role.AUDITOR)) {
            Integer found = again.read(session -> count(session, "kept"));
            assertEquals(1, found);
        }
    }

    @Test
    void aProblemRollsEverythingBack() {
        Problem refused = Problem.refused("REQUEST_REUSED");
        Problem thrown = assertThrows(
                Problem.class,
                () -> store.write(session -> {
                    add(session, "first");
                    add(session, "second");
                    throw refused;
                }));
        assertSame(refused, thrown);
        assertEquals("0", place.value("select count(*) from setting where name in ('first', 'second')"));
    }

    @Test
    void aMistakeOfTheProgramRollsEverythingBackAndIsNotTriedAgain() {
        int[] tries = {0};
        assertThrows(
                IllegalStateException.class,
                () -> store.write(session -> {
                    tries[0]++;
                    add(session, "lost");
                    throw new IllegalStateException("a mistake");
                }));
        assertEquals(1, tries[0]);
        assertEquals("0", place.value("select count(*) from setting where name = 'lost'"));
    }

    @Test
    void aReadChangesNothing() {
        store.read(session -> add(session, "only-read"));
        assertEquals("0", place.value("select count(*) from setting where name = 'only-read'"));
    }

    @Test
    void aSnapshotSeesOneMoment() {
        store.snapshot(session -> {
            Integer before = count(session, "later");
            store.write(other -> add(other, "later"));
            assertEquals(before, count(session, "later"));
            return null;
        });
        assertEquals("1", place.value("select count(*) from setting where name = 'later'"));
    }

    @Test
    void manyWritersAtOnceLoseNothing() throws Exception {
        store.write(session -> add(session, "sum"));
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            var start = new CountDownLatch(1);
            List<Future<?>> done = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(person -> people.submit(() -> {
                        start.await();
                        for (int i = 0; i < 10; i++) {
                            store.write(WriteTest::increase);
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals("80", place.value("select setting_value from setting where name = 'sum'"));
    }

    /** A cancelled job is an interrupted thread, and H2 would close its file under everybody. */
    @Test
    void anInterruptedWriterTakesNobodyWithIt() throws Exception {
        store.write(session -> add(session, "sum"));
        for (int i = 0; i < 20; i++) {
            var writing = new CountDownLatch(1);
            Thread writer = new Thread(() -> {
                try {
                    while (!Thread.currentThread().isInterrupted()) {
                        store.write(WriteTest::increase);
                        writing.countDown();
                    }
                } catch (RuntimeException cut) {
                    writing.countDown();
                }
            });
            writer.start();
            assertTrue(writing.await(20, TimeUnit.SECONDS));
            writer.interrupt();
            writer.join(20_000);
            store.write(WriteTest::increase);
        }
        assertTrue(store.isAlive(Duration.ofSeconds(5)));
    }

    private static Object add(StatelessSession session, String name) {
        return session.createNativeMutationQuery("insert into setting values (:name, '0')")
                .setParameter("name", name)
                .executeUpdate();
    }

    private static Object increase(StatelessSession session) {
        String before = session.createNativeQuery(
                        "select setting_value from setting where name = 'sum' for update", String.class)
                .getSingleResult();
        return session.createNativeMutationQuery("update setting set setting_value = :value where name = 'sum'")
                .setParameter("value", String.valueOf(Integer.parseInt(before) + 1))
                .executeUpdate();
    }

    private static Integer count(StatelessSession session, String name) {
        return session.createNativeQuery("select count(*) from setting where name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult()
                .intValue();
    }
}
