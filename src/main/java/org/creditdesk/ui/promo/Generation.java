package org.creditdesk.ui.promo;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Job;

/** One batch in the making, for as long as the desk is open. */
final class Generation {
    enum State {
        RUNNING,
        CANCELLING,
        DONE,
        CANCELLED,
        FAILED,
        /** The desk does not know of it, because it was started before the desk was. */
        UNKNOWN
    }

    private final BatchPlan plan;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private Job job;
    private Batch batch;
    private FailureMessage failure;
    private Pace pace;

    Generation(BatchPlan plan, LongSupplier nanos) {
        this.plan = plan;
        this.nanos = nanos;
    }

    /** It begins, or goes on after a failure. */
    void began() {
        pace = new Pace(plan.count());
        failure = null;
        state.set(State.RUNNING);
    }

    void runs(Job started) {
        job = started;
    }

    void progressed(long codes) {
        pace.report(codes, nanos.getAsLong());
        done.set(codes);
    }

    void ended(Batch result) {
        batch = result;
        state.set(result.state() == BatchState.CANCELLED ? State.CANCELLED : State.DONE);
    }

    void failed(FailureMessage message) {
        failure = message;
        state.set(State.FAILED);
    }

    void cancel() {
        if (state.get() == State.RUNNING && job != null) {
            state.set(State.CANCELLING);
            job.cancel();
        }
    }

    BatchPlan plan() {
        return plan;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** Codes stored so far. */
    ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    Pace pace() {
        return pace;
    }

    /** @return null while it runs and when it failed */
    Batch batch() {
        return batch;
    }

    /** @return null unless FAILED */
    FailureMessage failure() {
        return failure;
    }
}
