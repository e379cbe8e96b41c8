package org.creditdesk.ui.signals;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.redeem.Signal;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** What looks odd about one campaign. */
final class CampaignSignalsViewModel {
    private final SignalDesk desk;
    private final long campaignId;
    private final Latest loads;
    private final Dismissing dismissing;
    private final ObservableList<Signal> signals = FXCollections.observableArrayList();
    private final ObservableList<Signal> shown = FXCollections.unmodifiableObservableList(signals);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");

    CampaignSignalsViewModel(
            SignalDesk desk,
            WorkRunner work,
            Member member,
            Toasts toasts,
            Supplier<UUID> requestIds,
            long campaignId) {
        this.desk = desk;
        this.campaignId = campaignId;
        this.loads = new Latest(work);
        this.dismissing = new Dismissing(desk, work, member, toasts, requestIds, this::load);
    }

    void load() {
        loads.start(Work.of(() -> desk.of(campaignId))
                .onDone(this::show)
                .onFailed(message -> failure.set(message.sentence())));
    }

    private void show(List<Signal> found) {
        failure.set("");
        if (!signals.equals(found)) {
            signals.setAll(found);
        }
    }

    void stop() {
        loads.drop();
    }

    /** Newest first. */
    ObservableList<Signal> signals() {
        return shown;
    }

    Dismissing dismissing() {
        return dismissing;
    }

    /** Why nobody could look; empty when somebody could. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
