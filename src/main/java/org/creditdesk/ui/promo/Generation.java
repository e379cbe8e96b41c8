package org.creditdesk.ui.promo;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.promo.Batch;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Job;
import org.creditdesk.ui.kit.Work;

/** One batch in the making, for as long as the desk is open. */
final class Generation {
    enum State {
        RUNNING,
        CANCELLING,
        DONE,
        /** It has to be approved by somebody else first. */
        WAITING,
        CANCELLED,
        FAILED,
        /** Another desk began with it, or this one before it was closed. */
        INTERRUPTED,
        /** The desk does not know of it, because it was started before the desk was. */
        UNKNOWN
    }

    private final String campaign;
    private final long count;
    private final boolean imports;
    private final Work.Steps<Batch> steps;
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private Job job;
    private Batch batch;
    private FailureMessage failure;
    private Pace pace;

    /**
     * @param imports whether its codes were made by others
     * @param steps generate it, or go on with it where the store says it stands; without an answer when it was
     *     cancelled before there was a batch
     */
    Generation(String campaign, long count, boolean imports, Work.Steps<Batch> steps, LongSupplier nanos) {
        this.campaign = campaign;
        this.count = count;
        this.imports = imports;
        this.steps = steps;
        this.nanos = nanos;
        this.pace = new Pace(count);
    }

    /** It was found half done. */
    void found(Batch unfinished) {
        batch = unfinished;
        done.set(unfinished.generated());
        pace.report(unfinished.generated(), nanos.getAsLong());
        state.set(State.INTERRUPTED);
    }

    /** It begins, or goes on. */
    void began() {
        pace = new Pace(count);
        failure = null;
        state.set(State.RUNNING);
    }

    /** What was made of it is being removed. */
    void cancelling() {
        failure = null;
        state.set(State.CANCELLING);
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
        state.set(result == null ? State.CANCELLED : stateOf(result));
    }

    private static State stateOf(Batch batch) {
        return switch (batch.state()) {
            case CANCELLED -> State.CANCELLED;
            case DRAFT -> State.WAITING;
            default -> State.DONE;
        };
    }

    void failed(FailureMessage message) {
        failure = message;
        state.set(State.FAILED);
    }

    /** Asks it to stop while this desk runs it. */
    void cancel() {
        if (state.get() == State.RUNNING && job != null) {
            state.set(State.CANCELLING);
            job.cancel();
        }
    }

    /** Whether it can be gone on with. */
    boolean isResumable() {
        return state.get() == State.FAILED || state.get() == State.INTERRUPTED;
    }

    Work.Steps<Batch> steps() {
        return steps;
    }

    String campaign() {
        return campaign;
    }

    /** Whether its codes were made by others. */
    boolean imports() {
        return imports;
    }

    /** Codes wanted. */
    long count() {
        return count;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** Codes stored so far; of a cancelled one, how many there had been. */
    ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    Pace pace() {
        return pace;
    }

    /** @return null while it is not known as which batch */
    Batch batch() {
        return batch;
    }

    /** @return null unless FAILED */
    FailureMessage failure() {
        return failure;
    }
}
