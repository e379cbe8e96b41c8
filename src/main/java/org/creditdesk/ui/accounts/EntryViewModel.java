package org.creditdesk.ui.accounts;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Everything about one entry, beside the list of them. */
final class EntryViewModel {
    private final Function<EntryId, ShownEntry> details;
    private final Latest latest;
    private final ReadOnlyObjectWrapper<ShownEntry> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** @param details blocks */
    EntryViewModel(WorkRunner work, Function<EntryId, ShownEntry> details) {
        this.details = details;
        this.latest = new Latest(work);
    }

    /** Opens the entry; the one before stays in sight until this one is there. */
    void show(EntryId entry) {
        open.set(true);
        latest.start(Work.of(() -> details.apply(entry))
                .onDone(answer -> {
                    failure.set(null);
                    detail.set(answer);
                })
                .onFailed(message -> {
                    failure.set(message);
                    detail.set(null);
                }));
    }

    /** Follows the list while it is open. */
    void follow(EntryId entry) {
        if (open.get()) {
            show(entry);
        }
    }

    void close() {
        latest.drop();
        open.set(false);
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<ShownEntry> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
