package org.creditdesk.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.creditdesk.store.Progress;

/**
 * Background work for the window. Threads are never interrupted: an interrupt closes the channel of H2's file under
 * everybody who is using it.
 */
public final class FxWorkRunner implements WorkRunner, AutoCloseable {
    private static final int THREADS = 4;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, daemons());

    private static ThreadFactory daemons() {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "desk-work-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public <T> Running start(Work<T> work, Duration pause) {
        var run = new Run<>(work);
        threads.schedule(run, pause.toMillis(), TimeUnit.MILLISECONDS);
        return run;
    }

    /** Calls something on a background thread again and again. */
    void every(Duration period, Runnable task) {
        threads.scheduleAtFixedRate(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private static final class Run<T> implements Runnable, Running, Progress {
        private static final long NOTHING_TO_TELL = -1;

        private final Work<T> work;
        private final AtomicLong untold = new AtomicLong(NOTHING_TO_TELL);
        private volatile boolean cancelled;
        private volatile boolean dropped;

        Run(Work<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (dropped) {
                return;
            }
            try {
                T answer = work.run(this);
                tell(() -> work.done(answer));
            } catch (Exception | Error failure) {
                tell(() -> work.failed(failure));
            }
        }

        private void tell(Runnable news) {
            Platform.runLater(() -> {
                if (!dropped) {
                    news.run();
                }
            });
        }

        /** However often the work reports, at most one report at a time waits for the JavaFX thread. */
        @Override
        public void report(long done) {
            if (untold.getAndSet(done) == NOTHING_TO_TELL) {
                tell(() -> work.progressed(untold.getAndSet(NOTHING_TO_TELL)));
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public void drop() {
            cancelled = true;
            dropped = true;
        }
    }
}
