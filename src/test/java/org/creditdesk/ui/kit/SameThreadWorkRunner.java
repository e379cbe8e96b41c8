package org.creditdesk.ui.kit;

import java.time.Duration;
import java.util.function.LongConsumer;
import org.creditdesk.store.Progress;

/** Does everything at once, on the caller's thread: no toolkit, no waiting. */
public final class SameThreadWorkRunner implements WorkRunner {
    @Override
    public <T> Running start(Work<T> work, Duration pause) {
        LongConsumer report = work::progressed;
        T answer;
        try {
            answer = work.run(Progress.of(report));
        } catch (Exception failure) {
            work.failed(failure);
            return new Finished();
        }
        work.done(answer);
        return new Finished();
    }

    private static final class Finished implements Running {
        @Override
        public void cancel() {}

        @Override
        public void drop() {}
    }
}
