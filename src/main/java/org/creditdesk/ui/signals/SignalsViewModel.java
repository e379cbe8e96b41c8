package org.creditdesk.ui.signals;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.creditdesk.redeem.Signal;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Page;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;

/** The signals of all campaigns. What was noted before is there at once; what a look notes comes after it. */
final class SignalsViewModel {
    private final SignalDesk desk;
    private final Latest looks;
    private final PagedRows<Signal, Long> rows;
    private final Dismissing dismissing;
    private final BooleanProperty dismissed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Signal> selected = new ReadOnlyObjectWrapper<>();
    private int place;

    SignalsViewModel(SignalDesk desk, WorkRunner work, Member member, Toasts toasts, Supplier<UUID> requestIds) {
        this.desk = desk;
        this.looks = new Latest(work);
        this.rows = new PagedRows<>(work, this::page);
        this.dismissing = new Dismissing(desk, work, member, toasts, requestIds, this::reload);
        rows.arrivalsProperty().addListener(observable -> arrived());
        dismissed.addListener(observable -> {
            rows.clear();
            select(null);
            reload();
        });
    }

    private Page<Signal, Long> page(Long before, int limit) {
        return dismissed.get() ? desk.dismissed(before, limit) : desk.list(before, limit);
    }

    void load() {
        reload();
        looking.set(true);
        looks.start(Look.at(desk).onDone(nothing -> reload()).andFinally(() -> looking.set(false)));
    }

    private void reload() {
        rows.reload();
    }

    /** Keeps the signal in sight; where it is gone, the one that has moved up to its place. */
    private void arrived() {
        List<Signal> all = rows.rows();
        Signal before = selected.get();
        select(all.stream()
                .filter(each -> before != null && each.id() == before.id())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(Math.min(place, all.size() - 1))));
    }

    /** @param signal null for none */
    void select(Signal signal) {
        place = Math.max(0, rows.rows().indexOf(signal));
        selected.set(signal);
    }

    void stop() {
        rows.stop();
        looks.drop();
        looking.set(false);
    }

    PagedRows<Signal, Long> rows() {
        return rows;
    }

    Dismissing dismissing() {
        return dismissing;
    }

    /** Whether those are listed that somebody has dismissed, instead of those that are open. */
    BooleanProperty dismissedProperty() {
        return dismissed;
    }

    /** Whether batches are being looked at. */
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Null for none. */
    ReadOnlyObjectProperty<Signal> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
