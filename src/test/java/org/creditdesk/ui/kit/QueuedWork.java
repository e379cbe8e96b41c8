package org.creditdesk.ui.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.creditdesk.store.Progress;

/** Background work that a test lets happen, on the test's own thread. */
public final class QueuedWork implements WorkRunner {
    private final Deque<Run<?>> waiting = new ArrayDeque<>();

    @Override
    public <T> Running start(Work<T> work, Duration pause) {
        var run = new Run<>(work);
        waiting.add(run);
        return run;
    }

    /** Does everything that waits, and what that starts. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static final class Run<T> implements Running, Progress {
        private final Work<T> work;
        private boolean cancelled;
        private boolean dropped;

        Run(Work<T> work) {
            this.work = work;
        }

        void run() {
            if (dropped) {
                return;
            }
            try {
                work.done(work.run(this));
            } catch (Exception failure) {
                work.failed(failure);
            }
        }

        @Override
        public void report(long done) {
            work.progressed(done);
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
