package org.creditdesk.ui.promo;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** What was done to a batch, how it stands because of it, and what of it can be undone. */
final class LifeHistory {
    private static final int CHANGES = 100;

    private final LifeDesk desk;
    private final boolean may;
    private final Consumer<FailureMessage> failed;
    private final Latest loads;
    private final ReadOnlyObjectWrapper<BatchChange> undoable = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ObservableList<BatchChange> changes = FXCollections.observableArrayList();
    private final ObservableList<BatchChange> shown = FXCollections.unmodifiableObservableList(changes);

    /** @param may whether the member may undo anything */
    LifeHistory(LifeDesk desk, WorkRunner runner, boolean may, Consumer<FailureMessage> failed) {
        this.desk = desk;
        this.may = may;
        this.failed = failed;
        this.loads = new Latest(runner);
    }

    void load(Batch batch) {
        standing.set(LifeWords.standing(batch, null));
        loads.start(Work.of(() -> desk.changes(batch.id(), null, CHANGES).rows())
                .onDone(found -> show(batch, found))
                .onFailed(failed));
    }

    private void show(Batch batch, List<BatchChange> found) {
        changes.setAll(found);
        BatchChange last = found.isEmpty() ? null : found.get(0);
        standing.set(LifeWords.standing(batch, last));
        undoable.set(last != null && last.undoable() && may ? last : null);
    }

    /** Before the list is loaded again. */
    void made(BatchChange change) {
        undoable.set(change.undoable() ? change : null);
    }

    void stop() {
        loads.drop();
    }

    /** How the batch stands, where that needs saying; empty where it does not. */
    ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The change that can be undone; null where none can. */
    ReadOnlyObjectProperty<BatchChange> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Newest first. */
    ObservableList<BatchChange> changes() {
        return shown;
    }
}
