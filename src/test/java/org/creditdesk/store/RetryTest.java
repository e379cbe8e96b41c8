package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditdesk.staff.Role;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole transaction is run again where that can help, and never where it cannot. */
@OnBothStores
class RetryTest {
    private final StoreKind kind;
    private final TestStore place;
    private final Store store;

    RetryTest(StoreKind kind) throws SQLException {
        this.kind = kind;
        place = TestStores.fresh(kind);
        store = place.open(Role.OWNER);
        try (Connection connection = place.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into setting values ('a', '0'), ('b', '0')");
        }
    }

    @AfterEach
    void close() {
        store.close();
        place.close();
    }

    /** Serialization failure, deadlock, no lock in time, connection lost, server going down. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "08003", "57P01"})
    void aClashIsTriedAgainFromTheBeginning(String state) {
        var tries = new AtomicInteger();
        store.write(session -> {
            increase(session, "a");
            if (tries.incrementAndGet() < 3) {
                fail(session, state);
            }
            return null;
        });
        assertEquals(3, tries.get());
        assertEquals("1", value("a"));
    }

    /** A row that is there already, a wrong value, no such table, no right, disk full, cancelled, a mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "42P01", "42501", "53100", "57014", "XX000"})
    void whatWillFailAgainIsNotTriedAgain(String state) {
        var tries = new AtomicInteger();
        assertThrows(
                RuntimeException.class,
                () -> store.write(session -> {
                    tries.incrementAndGet();
                    increase(session, "a");
                    fail(session, state);
                    return null;
                }));
        assertEquals(1, tries.get());
        assertEquals("0", value("a"));
    }

    @Test
    void aLockThatIsHeldTooLongIsWaitedForAgain() throws SQLException {
        var tries = new AtomicInteger();
        try (Connection holder = place.connectAsAdministrator();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("update setting set setting_value = '10' where name = 'a'");
            store.write(session -> {
                if (tries.incrementAndGet() == 2) {
                    commit(holder);
                }
                session.createNativeMutationQuery(
                                kind == StoreKind.H2 ? "set lock_timeout 200" : "set local lock_timeout = '200ms'")
                        .executeUpdate();
                increase(session, "a");
                return null;
            });
        }
        assertEquals(2, tries.get());
        assertEquals("11", value("a"));
    }

    @Test
    void twoThatWaitForEachOtherBothEndWell() throws Exception {
        var meeting = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (Store other = place.open(Role.OWNER)) {
            Future<?> first = people.submit(() -> crossing(store, "a", "b", meeting));
            Future<?> second = people.submit(() -> crossing(other, "b", "a", meeting));
            first.get(60, TimeUnit.SECONDS);
            second.get(60, TimeUnit.SECONDS);
        } finally {
            people.shutdownNow();
        }
        assertEquals("2", value("a"));
        assertEquals("2", value("b"));
    }

    private static Object crossing(Store desk, String one, String two, CyclicBarrier meeting) {
        var tries = new AtomicInteger();
        return desk.write(session -> {
            increase(session, one);
            if (tries.incrementAndGet() == 1) {
                meet(meeting);
            }
            increase(session, two);
            return null;
        });
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (Exception missed) {
            throw new IllegalStateException(missed);
        }
    }

    /** On PostgreSQL the server itself raises it; on H2, which has no such statement, the connection does. */
    private void fail(StatelessSession session, String state) {
        session.doWork(connection -> {
            if (kind == StoreKind.H2) {
                throw new SQLException("raised by the test", state);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "do $$ begin raise exception 'raised by the test' using errcode = '" + state + "'; end $$");
            }
        });
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void increase(StatelessSession session, String name) {
        session.createNativeMutationQuery("update setting set setting_value ="
                        + " cast(cast(setting_value as integer) + 1 as varchar(1000)) where name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }

    private String value(String name) {
        return place.value("select setting_value from setting where name = '" + name + "'");
    }
}
