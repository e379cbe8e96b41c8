package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Four processes with sixteen people each on one PostgreSQL, on one account and on many, in bad weather: what was
 * acknowledged is there exactly once, what was refused left nothing but its event, and the ledger verifies.
 */
class StormTest {
    private static final Logger LOG = LoggerFactory.getLogger(StormTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261122);
    private static final int THREADS = 16;
    private static final int ACCOUNTS = 40;
    private static final int CODES = 200;
    /** Who sits at the desks of each process; nobody decides about their own requests. */
    private static final List<List<String>> PEOPLE =
            List.of(List.of("sam", "suri"), List.of("sam", "owner"), List.of("suri", "owner"), List.of("sam", "suri"));

    @Test
    void everythingAcknowledgedIsThereOnce() throws Exception {
        storm(12);
    }

    @Test
    @Tag("full")
    void everythingAcknowledgedIsThereOnceAfterAnHourOfWork() throws Exception {
        storm(300);
    }

    private static void storm(int commands) throws Exception {
        try (TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);
                var wire = new CuttingProxy(TestStores.server().port())) {
            Path place = MixedPlace.prepare(store, ACCOUNTS, CODES);
            var acknowledged = new Acknowledged();
            var weather = new Weather(store, TestStores.server(), wire, SEED);
            try (weather) {
                weather.start();
                work(wire.address(store.url()).url(), place, commands, acknowledged);
            }
            LOG.info("Storm: {}; {}", weather, acknowledged);
            check(store, acknowledged, weather);
        }
    }

    private static void work(String url, Path place, int commands, Acknowledged acknowledged) throws Exception {
        List<OtherProcess> processes = new ArrayList<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            processes.add(MixedProcess.start(new MixedProcess.Orders(
                    url,
                    PEOPLE.get(i),
                    TestStores.PASSWORD,
                    place,
                    SEED + i,
                    THREADS,
                    commands,
                    MixedProcess.Durability.AS_THE_DESK)));
        }
        try {
            AtOnce.run(processes.size(), number -> () -> {
                MixedProcess.listen(processes.get(number), acknowledged);
                return null;
            });
        } finally {
            processes.forEach(OtherProcess::close);
        }
    }

    private static void check(TestStore store, Acknowledged acknowledged, Weather weather) {
        String all = acknowledged + ", " + weather + ", seed " + SEED;
        assertEquals(PEOPLE.size(), acknowledged.count("done"), () -> "processes that ended well, " + all);
        assertEquals(List.of(), acknowledged.broken(store), all);
        assertEquals(List.of(), Acknowledged.inconsistent(store), all);
        // Nobody was killed, so nothing is there either that nobody was told of.
        assertEquals(
                acknowledged.things("posted") + acknowledged.things("approved"),
                number(
                        store,
                        "select count(*) from ledger_entry where kind in"
                                + " ('COMPENSATION', 'ADJUSTMENT', 'VOID', 'REVERSAL')"),
                all);
        assertEquals(acknowledged.things("asked"), number(store, "select count(*) from adjustment_request"), all);
        assertEquals(acknowledged.things("redeemed"), number(store, "select count(*) from attempt"), all);
        assertEquals(
                acknowledged.things("closed"),
                number(store, "select count(*) from adjustment_request where state in ('REJECTED', 'WITHDRAWN')"),
                all);
        assertTrue(mostInADay(store) <= MixedPlace.SUPERVISORS_DAY, all);
        assertTrue(weather.clashes() > 5 && weather.cuts() > 5, "no storm at all: " + all);
        assertTrue(acknowledged.count("posted") > 100 && acknowledged.count("approved") > 5, "too little work: " + all);
    }

    /** Of what suri moved alone and nobody took back since. */
    private static long mostInADay(TestStore store) {
        return number(store, """
                select coalesce(max(d.credits), 0) from (
                    select sum(abs(e.amount)) as credits from ledger_entry e
                    where e.actor = 'suri' and e.kind in ('COMPENSATION', 'ADJUSTMENT')
                    and not exists (select 1 from adjustment_request q where q.request_id = e.request_id)
                    and not exists (select 1 from ledger_entry r
                        where r.account_id = e.account_id and r.reverses_seq = e.seq)
                    group by cast(e.posted_at at time zone 'UTC' as date)) d""");
    }

    private static long number(TestStore store, String sql) {
        return Long.parseLong(store.value(sql));
    }
}
