package org.creditdesk.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.store.Progress;

/** Holds work back until the test lets it finish, in whatever order. */
public final class ManualWorkRunner implements WorkRunner {
    private final List<Held<?>> held = new ArrayList<>();

    @Override
    public <T> Running start(Work<T> work, Duration pause) {
        var one = new Held<>(work);
        held.add(one);
        return one;
    }

    public int started() {
        return held.size();
    }

    /** Finishes the work that was started as the {@code number}th, counted from 0. */
    public void finish(int number) {
        held.get(number).finish();
    }

    /** Lets the work report. */
    public void report(int number, long done) {
        held.get(number).work.progressed(done);
    }

    private static final class Held<T> implements Running, Progress {
        private final Work<T> work;
        private boolean cancelled;
        private boolean dropped;

        Held(Work<T> work) {
            this.work = work;
        }

        void finish() {
            T answer;
            try {
                answer = work.run(this);
            } catch (Exception failure) {
                if (!dropped) {
                    work.failed(failure);
                }
                return;
            }
            if (!dropped) {
                work.done(answer);
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
