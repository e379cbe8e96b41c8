package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that go together do what they would one after the other. */
@OnBothStores
class RoundTripTest {
    private static final String INSERT = RoundTrip.insert("trip", List.of("id", "note"));
    private static final String CHANGE = "update trip set note = ? where id = ?";

    private final TestStore place;
    private Store store;

    RoundTripTest(StoreKind kind) {
        place = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        place.execute("create table trip (id bigint primary key, note varchar(20))");
        place.execute("create table way (id bigint primary key, trip_id bigint not null references trip)");
        place.execute("grant select, insert, update on trip, way to creditdesk_staff");
        store = place.open(Role.OWNER);
    }

    @AfterEach
    void close() {
        store.close();
        place.close();
    }

    @Test
    void moreRowsThanOneStatementTakesAreAllMadeOnce() {
        trip(trip -> IntStream.range(0, 250).forEach(i -> trip.add(INSERT, (long) i, i % 2 == 0 ? null : "n" + i)));
        assertEquals("250", place.value("select count(*) from trip"));
        assertEquals("n249", place.value("select note from trip where id = 249"));
        assertEquals("125", place.value("select count(*) from trip where note is null"));
    }

    @Test
    void whatRefersToARowMayComeBetweenRowsOfItsTable() {
        trip(trip -> {
            trip.add(INSERT, 1L, "first");
            trip.add(RoundTrip.insert("way", List.of("id", "trip_id")), 10L, 1L);
            trip.change(CHANGE, "changed", 1L);
            trip.add(INSERT, 2L, "second");
            trip.add(RoundTrip.insert("way", List.of("id", "trip_id")), 20L, 2L);
        });
        assertEquals("changed", place.value("select note from trip where id = 1"));
        assertEquals("2", place.value("select trip_id from way where id = 20"));
    }

    @Test
    void theNextTripBeginsWithNothing() {
        store.write(session -> {
            RoundTrip trip = RoundTrip.in(session);
            trip.add(INSERT, 1L, "first");
            trip.make();
            trip.add(INSERT, 2L, "second");
            RoundTrip.Answer<Long> count = trip.ask("select count(*) from trip", row -> row.getLong(1));
            trip.make();
            assertEquals(2L, count.get());
            return null;
        });
        assertEquals("2", place.value("select count(*) from trip"));
    }

    @Test
    void aChangeThatFindsNothingEndsTheTripWithNothingDone() {
        assertThrows(
                RoundTrip.NotFound.class,
                () -> trip(trip -> {
                    trip.add(INSERT, 1L, "first");
                    trip.add(INSERT, 2L, "second");
                    trip.change(CHANGE, "changed", 3L);
                }));
        assertEquals("0", place.value("select count(*) from trip"));
    }

    private void trip(Consumer<RoundTrip> fill) {
        store.write(session -> {
            RoundTrip trip = RoundTrip.in(session);
            fill.accept(trip);
            trip.make();
            return null;
        });
    }
}
