package org.creditdesk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs work on several threads that begin together. */
public final class AtOnce {
    private AtOnce() {}

    /** The results of all, in the order of their numbers from 0. @throws Exception the first failure */
    public static <T> List<T> run(int threads, IntFunction<Callable<T>> work) throws Exception {
        var together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        together.await();
                        return work.apply(number).call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
