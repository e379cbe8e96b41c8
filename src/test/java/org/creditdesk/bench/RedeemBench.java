package org.creditdesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.DurableStore;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Redemptions of several clients at once, durable on both sides, against {@link BareRedeeming}, the least that is still
 * correct, in the desk's own tables and in the least that such tables can be; and one code that all redeem against a code for each. {@code -Dbench.rounds=…}, {@code -Dbench.each=…} for
 * fewer.
 */
@Tag("bench")
@OnBothStores
class RedeemBench {
    private static final int CLIENTS = 8;
    private static final int MANY_CLIENTS = 16;
    /** Redemptions of one client in one round. */
    private static final int EACH = Integer.getInteger("bench.each", 100);

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    /** Many: until Java has compiled what it runs, it competes with both sides for the processors. */
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 12);

    /** Redemptions of one client in all. */
    private static final int TIMES = EACH * (ROUNDS + WARM_UPS);

    private static final int ALL = CLIENTS * TIMES;
    /** A code that may be used so often has its uses counted in slots. */
    private static final int MANY_USES = 1_000;

    private static final double MOST = 1 / 0.7;
    private static final double MOST_SHARED = 2;

    private final StoreKind kind;
    private int round;
    private int bareRound;

    @TempDir
    Path folder;

    RedeemBench(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void againstTheSameFourStatementsInTheDesksTables() throws Exception {
        try (var durable = new DurableStore(kind, folder)) {
            List<String> others = codes(durable.store());
            assertTrue(compare("desk's tables", durable.store(), new DeskTables(durable.store(), CLIENTS, others))
                    <= MOST);
        }
    }

    @Test
    void againstTheLeastTables() throws Exception {
        try (var durable = new DurableStore(kind, folder)) {
            assertTrue(
                    compare("least tables", durable.store(), new LeastTables(durable.store(), CLIENTS, ALL)) <= MOST);
        }
    }

    private static List<String> codes(TestStore store) {
        return TestCodes.anywhere().byAccount(null).generate(store, ALL);
    }

    private double compare(String tables, TestStore store, BareRedeeming.Script script) throws Exception {
        List<String> codes = codes(store);
        try (var clients = new Clients(store, CLIENTS);
                var bare = new BareRedeeming(store, CLIENTS, script)) {
            Medians.Comparison found = Medians.compare(
                    CLIENTS + " clients, " + CLIENTS * EACH + " codes, " + tables,
                    WARM_UPS,
                    ROUNDS,
                    () -> clients.redeem(CLIENTS, ownCode(codes, round++)),
                    () -> bare.redeem(EACH, bareRound++));
            System.out.printf("%-10s %s, rate %.2f%n", kind, found, 1 / found.ratio());
            return found.ratio();
        }
    }

    private static IntFunction<List<String>> ownCode(List<String> codes, int round) {
        return client -> {
            int from = (round * CLIENTS + client) * EACH;
            return codes.subList(from, from + EACH);
        };
    }

    @Test
    void oneSharedCodeAgainstACodeForEach() throws Exception {
        try (var durable = new DurableStore(kind, folder);
                var clients = new Clients(durable.store(), MANY_CLIENTS)) {
            String shared = usable(MANY_CLIENTS * TIMES, durable.store(), 1).get(0);
            List<String> own = usable(TIMES, durable.store(), MANY_CLIENTS);
            Medians.Comparison found = Medians.compare(
                    "one code of " + MANY_CLIENTS + " clients (ours) and one each (bare)",
                    WARM_UPS,
                    ROUNDS,
                    () -> clients.redeem(MANY_CLIENTS, client -> times(shared)),
                    () -> clients.redeem(MANY_CLIENTS, client -> times(own.get(client))));
            System.out.printf("%-10s %s, rate %.2f%n", kind, found, 1 / found.ratio());
            assertTrue(found.ratio() <= MOST_SHARED, found::toString);
        }
    }

    private static List<String> usable(int times, TestStore store, int codes) {
        return TestCodes.anywhere()
                .byAccount(null)
                .usable(Math.max(MANY_USES, times))
                .generate(store, codes);
    }

    private static List<String> times(String code) {
        return IntStream.range(0, EACH).mapToObj(i -> code).toList();
    }

    /** Each with an account of its own; on PostgreSQL four share a desk, on H2, which takes one writer, all do. */
    private final class Clients implements AutoCloseable {
        private static final int PER_DESK = 4;

        private final List<Desk> desks = new ArrayList<>();
        private final List<Long> accounts = new ArrayList<>();

        Clients(TestStore store, int clients) {
            int wanted = kind == StoreKind.H2 ? 1 : clients / PER_DESK;
            for (int i = 0; i < wanted; i++) {
                desks.add(store.desk(Role.SUPERVISOR));
            }
            for (int i = 0; i < clients; i++) {
                accounts.add(TestAccounts.add(store, "client" + i + "@studio.example", "Client", "DE"));
            }
        }

        void redeem(int clients, IntFunction<List<String>> codes) throws Exception {
            AtOnce.run(clients, client -> () -> {
                Desk desk = desks.get(client % desks.size());
                for (String code : codes.apply(client)) {
                    assertEquals(
                            Outcome.APPLIED,
                            desk.redemptions()
                                    .redeem(UUID.randomUUID(), accounts.get(client), code)
                                    .outcome());
                }
                return null;
            });
        }

        @Override
        public void close() {
            desks.forEach(Desk::close);
        }
    }
}
