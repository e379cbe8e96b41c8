package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.RedeemProcess.Scarce;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several processes with sixteen customers each, on one PostgreSQL in bad weather, after a code for one use, a code of a
 * hundred uses, more codes than one account may use, and a budget that runs out and is lowered meanwhile: counts are
 * exact, the store verifies, and every answer that was given is true.
 */
class RedeemStormTest {
    private static final Logger LOG = LoggerFactory.getLogger(RedeemStormTest.class);
    private static final long SEED = Long.getLong("creditdesk.seed", 20261126);
    private static final int THREADS = 16;
    private static final int USES = 100;
    private static final int BY_ACCOUNT = 3;
    private static final int AFFORDED = 80;

    @Test
    void scarceThingsAreGivenExactlyAsOftenAsTheyAreThere() throws Exception {
        storm(2, 20);
    }

    @Test
    @Tag("full")
    void scarceThingsAreGivenExactlyAsOftenAsTheyAreThereToFourProcesses() throws Exception {
        storm(4, 150);
    }

    private static void storm(int processes, int attempts) throws Exception {
        try (TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);
                var wire = new CuttingProxy(TestStores.server().port())) {
            Path place = prepare(store);
            var acknowledged = new Acknowledged();
            var weather = new Weather(store, TestStores.server(), wire, SEED);
            try (weather;
                    Desk mia = store.desk(Role.MARKETING)) {
                weather.start();
                String url = wire.address(store.url()).url();
                List<OtherProcess> customers = IntStream.range(0, processes)
                        .mapToObj(i -> RedeemProcess.start(
                                url, store.credentials(Role.SUPERVISOR), place, SEED + i, THREADS, attempts))
                        .toList();
                var gone = new CountDownLatch(processes);
                redeem(customers, acknowledged, gone, () -> lowerBudget(store, mia, acknowledged, gone));
            }
            LOG.info("Redeeming: {}; {}", weather, acknowledged);
            check(store, acknowledged, weather, processes);
            assertEquals(processes * THREADS * attempts, number(store, "select count(*) from attempt"));
        }
    }

    private static Path prepare(TestStore store) throws IOException {
        List<String> emails = IntStream.range(0, 30)
                .mapToObj(i -> "storm" + i + "@studio.example")
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(
                TestAccounts.addAll(store, emails).stream().map(String::valueOf).collect(Collectors.joining(" ")));
        TestCodes codes = TestCodes.anywhere().byAccount(null);
        lines.addAll(codes.generate(store, 1));
        lines.addAll(codes.usable(USES).generate(store, 1));
        lines.add(String.join(" ", codes.byAccount(BY_ACCOUNT).generate(store, 40)));
        long twice = 2L * AFFORDED * TestCodes.CREDITS;
        lines.addAll(codes.usable(100_000).within(twice).generate(store, 1));
        // Nobody is locked out: who comes too late is no guesser here.
        MixedPlace.execute(
                store,
                "update setting set setting_value = '1000000' where name in ('lock-out.failures', 'lock-out.typing-errors')");
        return Files.write(TestStores.temporaryFolder().resolve("place"), lines);
    }

    /** @param gone counts the processes that say nothing any more */
    private static void redeem(
            List<OtherProcess> customers, Acknowledged acknowledged, CountDownLatch gone, Runnable meanwhile)
            throws Exception {
        try {
            AtOnce.run(customers.size() + 1, number -> () -> {
                if (number < customers.size()) {
                    try {
                        MixedProcess.listen(customers.get(number), acknowledged);
                    } finally {
                        gone.countDown();
                    }
                } else {
                    meanwhile.run();
                }
                return null;
            });
        } finally {
            customers.forEach(OtherProcess::close);
        }
    }

    /** In the thick of it, to what is still not reached, and not a whole number of codes. */
    private static void lowerBudget(TestStore store, Desk mia, Acknowledged acknowledged, CountDownLatch gone) {
        while (acknowledged.applied(Scarce.BUDGET.name()) < AFFORDED / 4) {
            assertTrue(gone.getCount() > 0, "everybody gave up before enough was redeemed");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        long campaign = number(store, "select id from campaign where budget is not null");
        UUID request = UUID.randomUUID();
        var lower = new NewValue<>((long) AFFORDED * TestCodes.CREDITS + 1);
        MixedWork.insist(() -> mia.campaigns()
                .change(new CampaignChange(request, campaign, null, null, null, null, null, lower, null)));
    }

    private static void check(TestStore store, Acknowledged acknowledged, Weather weather, int processes) {
        String all = acknowledged + ", " + weather + ", seed " + SEED;
        assertEquals(processes, acknowledged.count("done"), () -> "processes that ended well, " + all);
        assertEquals(List.of(), acknowledged.broken(store), all);
        assertEquals(List.of(), Acknowledged.inconsistent(store), all);
        assertEquals(1, acknowledged.applied(Scarce.SINGLE.name()), all);
        assertEquals(USES, acknowledged.applied(Scarce.SHARED.name()), all);
        assertEquals(BY_ACCOUNT, acknowledged.applied(Scarce.BY_ACCOUNT.name()), all);
        assertEquals(AFFORDED, acknowledged.applied(Scarce.BUDGET.name()), all);
        assertEquals(
                1 + USES + BY_ACCOUNT + AFFORDED,
                number(store, "select count(*) from redemption"),
                () -> "given and told to nobody, " + all);
        assertTrue(weather.clashes() > 2 && weather.cuts() > 2, "no storm at all: " + all);
    }

    private static long number(TestStore store, String sql) {
        return Long.parseLong(store.value(sql));
    }
}
