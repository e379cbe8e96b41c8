package org.creditdesk.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.creditdesk.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again that clashed with somebody else or lost its connection, and explains what stays a failure. */
final class Repetition {
    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);
    private static final int MOST_TRIES = 12;

    private final StoreAddress address;

    Repetition(StoreAddress address) {
        this.address = address;
    }

    <T> T of(Supplier<T> once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once.get();
            } catch (RuntimeException failure) {
                if (Problem.in(failure) != null || !Failure.isWorthRetrying(failure)) {
                    throw Failure.explain(failure, address);
                }
                if (attempt == MOST_TRIES) {
                    throw Failure.isConnectionLost(failure)
                            ? Failure.explain(failure, address)
                            : Problem.store("STORE_BUSY", failure);
                }
                LOG.info(
                        "Transaction repeated after try {}: {}",
                        attempt,
                        failure.getClass().getSimpleName());
                pause(attempt);
            }
        }
    }

    /** Longer after each try, and never as long as the other one that clashed. */
    private static void pause(int attempt) {
        long most = Math.min(2_000, 5L << attempt);
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(most / 2, most)));
    }
}
