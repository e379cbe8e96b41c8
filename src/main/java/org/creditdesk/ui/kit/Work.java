package org.creditdesk.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.creditdesk.store.Progress;

/**
 * Something that must not happen on the JavaFX thread, and what to do with its answer, on the JavaFX thread. Of
 * {@code done} and {@code failed} exactly one is called, unless the work was dropped; then neither is.
 */
public final class Work<T> {
    /** Work that says how far it is. */
    @FunctionalInterface
    public interface Steps<T> {
        T run(Progress progress) throws Exception;
    }

    private final Steps<T> steps;
    private final Consumer<? super T> done;
    private final Consumer<FailureMessage> failed;
    private final LongConsumer progress;

    private Work(Steps<T> steps, Consumer<? super T> done, Consumer<FailureMessage> failed, LongConsumer progress) {
        this.steps = steps;
        this.done = done;
        this.failed = failed;
        this.progress = progress;
    }

    public static <T> Work<T> of(Callable<T> callable) {
        return withProgress(progress -> callable.call());
    }

    public static <T> Work<T> withProgress(Steps<T> steps) {
        return new Work<>(steps, answer -> {}, failure -> {}, done -> {});
    }

    public Work<T> onDone(Consumer<? super T> consumer) {
        return new Work<>(steps, consumer, failed, progress);
    }

    public Work<T> onFailed(Consumer<FailureMessage> consumer) {
        return new Work<>(steps, done, consumer, progress);
    }

    /** @param consumer told the latest number of items done; numbers in between may be skipped */
    public Work<T> onProgress(LongConsumer consumer) {
        return new Work<>(steps, done, failed, consumer);
    }

    /** Calls {@code also} after whichever of the two endings. */
    public Work<T> andFinally(Runnable also) {
        return new Work<>(
                steps,
                answer -> {
                    try {
                        done.accept(answer);
                    } finally {
                        also.run();
                    }
                },
                failure -> {
                    try {
                        failed.accept(failure);
                    } finally {
                        also.run();
                    }
                },
                progress);
    }

    /** Does the work where the caller stands; for runners only. */
    public T run(Progress to) throws Exception {
        return steps.run(to);
    }

    /** For runners only. */
    public void done(T answer) {
        done.accept(answer);
    }

    /** For runners only. */
    public void failed(Throwable failure) {
        failed.accept(FailureMessage.of(failure));
    }

    void failedWith(FailureMessage message) {
        failed.accept(message);
    }

    /** For runners only. */
    public void progressed(long items) {
        progress.accept(items);
    }
}
