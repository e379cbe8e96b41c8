package org.creditdesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.creditdesk.store.Progress;
import org.creditdesk.text.Texts;

/**
 * Ctrl+C during long work: the work is told to stop, and the process waits until it has cleaned up and closed the
 * store. Short commands are not waited for.
 */
final class Interruption implements AutoCloseable {
    private static final int MOST_SECONDS = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Surroundings surroundings;
    private Runnable takeBack = () -> {};
    private volatile boolean cancelled;

    Interruption(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Long work begins that shows how far it is; once for each command. */
    Progress watch(ProgressLine line) {
        takeBack = surroundings.shutdown().first(this::stop);
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
            if (!finished.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                surroundings.err().println(Texts.of("cli.stopped_early"));
                surroundings.err().flush();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        takeBack.run();
    }
}
