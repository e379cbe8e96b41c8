package org.creditdesk.ui.staff;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** One change at a time, and how the last one failed. */
final class Saving {
    private final WorkRunner runner;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();

    Saving(WorkRunner runner) {
        this.runner = runner;
    }

    /** Does nothing while a change is under way. */
    <T> void start(Callable<T> change, Consumer<T> done) {
        if (working.get()) {
            return;
        }
        working.set(true);
        failure.set(null);
        runner.start(Work.of(change)
                .onDone(answer -> {
                    working.set(false);
                    done.accept(answer);
                })
                .onFailed(this::failed));
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    void forget() {
        failure.set(null);
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Null when the last change did not fail. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
