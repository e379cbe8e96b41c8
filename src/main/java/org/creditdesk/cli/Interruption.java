package org.creditdesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creditdesk.store.Progress;

/**
 * Ctrl+C during long work: the work is told to stop, and the process waits until it has cleaned up and closed the
 * store. Short commands are not waited for.
 */
final class Interruption implements AutoCloseable {
    private static final int MOST_SECONDS = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread onShutdown = new Thread(this::stop, "cancel");
    private volatile boolean cancelled;

    /** Long work begins that shows how far it is. */
    Progress watch(ProgressLine line) {
        Runtime.getRuntime().addShutdownHook(onShutdown);
        return new Progress() {
            @Override
            public void report(long done) {
                line.show(done);
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        };
    }

    boolean isCancelled() {
        return cancelled;
    }

    private void stop() {
        cancelled = true;
        try {
            boolean cleanly = finished.await(MOST_SECONDS, TimeUnit.SECONDS);
            assert cleanly : "the store may still be at work";
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException alreadyShuttingDown) {
            cancelled = true;
        }
    }
}
