package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.fail;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever staff do in whatever order, right or wrong, once or again, the desk and the rules written down a second time
 * agree on every answer, every entry and every grant, and nothing of DESIGN §5 is ever broken.
 */
@OnBothStores
class AnySequenceTest {
    private static final Logger LOG = LoggerFactory.getLogger(AnySequenceTest.class);
    private static final long SEED = 20261122;
    private static final int STEPS = 100;
    private static final int SHORT = 16;
    /** Many short ones, on each database. */
    private static final int LONG = 1_000;

    private static final int FEW_STEPS = 40;
    /** Each takes weeks of its store's clock, which must not overtake the server's. */
    private static final int ON_ONE_STORE = 125;

    /** Other seeds: {@code -Dcreditdesk.seed=…}. */
    private static final long FIRST = Long.getLong("creditdesk.seed", SEED);

    private static final int MOST_REPLAYS = 120;

    private final StoreKind kind;

    AnySequenceTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void theDeskAgreesWithTheRules() throws SQLException {
        run(FIRST, SHORT, STEPS);
    }

    @Test
    @Tag("full")
    void theDeskAgreesWithTheRulesForVeryLong() throws SQLException {
        run(FIRST + 1_000, LONG, FEW_STEPS);
    }

    private void run(long seed, int sequences, int length) throws SQLException {
        for (int from = 0; from < sequences; from += ON_ONE_STORE) {
            runOnOneStore(seed + from, Math.min(ON_ONE_STORE, sequences - from), length);
        }
    }

    private void runOnOneStore(long seed, int sequences, int length) throws SQLException {
        try (var store = new AnyStore(kind)) {
            for (int i = 0; i < sequences; i++) {
                List<Step> steps = Step.random(seed + i, length);
                Failure failure = play(store, steps);
                if (failure != null) {
                    report(store, seed + i, steps, failure);
                }
            }
            LOG.info("{} sequences from seed {} on {}: {}", sequences, seed, kind, store.said());
        }
    }

    private record Failure(Throwable cause, int step) {}

    private static Failure play(AnyStore store, List<Step> steps) {
        store.nextDay();
        var sequence = new AnySequence(store);
        try {
            sequence.run(steps);
            return null;
        } catch (AssertionError | SQLException | RuntimeException failure) {
            return new Failure(failure, sequence.done());
        } finally {
            sequence.leave();
        }
    }

    /** Leaves out ever smaller parts as long as it still fails. */
    private void report(AnyStore store, long seed, List<Step> steps, Failure first) throws SQLException {
        List<Step> shortest = steps.subList(0, Math.min(first.step(), steps.size()));
        Failure failure = first;
        int replays = 0;
        for (int part = Math.max(1, shortest.size() / 2); part >= 1; part /= 2) {
            for (int from = 0; from + part <= shortest.size() && replays < MOST_REPLAYS; replays++) {
                List<Step> fewer = new ArrayList<>(shortest.subList(0, from));
                fewer.addAll(shortest.subList(from + part, shortest.size()));
                Failure again = replay(store, fewer);
                if (again == null) {
                    from += part;
                } else {
                    failure = again;
                    shortest = fewer.subList(0, Math.min(again.step(), fewer.size()));
                }
            }
        }
        var message = new StringBuilder("seed " + seed + " on " + kind + ", after " + first.step() + " steps: "
                + first.cause().getMessage() + "\nThe shortest that fails, after " + replays + " replays: "
                + failure.cause().getMessage());
        shortest.forEach(step -> message.append("\n    ").append(step));
        fail(message.toString(), failure.cause());
    }

    /** On other accounts of the same store, as long as that is sound. */
    private Failure replay(AnyStore store, List<Step> steps) throws SQLException {
        if (store.isClean()) {
            return play(store, steps);
        }
        try (var fresh = new AnyStore(kind)) {
            return play(fresh, steps);
        }
    }
}
