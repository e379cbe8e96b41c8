package org.creditdesk.ui.promo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;

/** The half-open window [start, end) of a campaign or batch, entered as dates and times in the campaign's zone. */
final class WindowFields {
    private final ZoneId viewer;
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<LocalDate> startDate = new SimpleObjectProperty<>();
    private final StringProperty startTime = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> endDate = new SimpleObjectProperty<>();
    private final StringProperty endTime = new SimpleStringProperty("");
    private final Field<Moment> start = new Field<>(Moment.OPEN);
    private final Field<Moment> end = new Field<>(Moment.OPEN);

    /** @param viewer the zone of whoever sits at the desk */
    WindowFields(ZoneId initial, ZoneId viewer) {
        this.viewer = viewer;
        this.zone = new SimpleObjectProperty<>(initial);
        InvalidationListener changed = observable -> read();
        for (var input : new ObservableValue<?>[] {zone, startDate, startTime, endDate, endTime}) {
            input.addListener(changed);
        }
    }

    private void read() {
        Moment begins = Moment.read(startDate.get(), startTime.get(), zone.get(), Edge.START);
        Moment ends = Moment.read(endDate.get(), endTime.get(), zone.get(), Edge.END);
        enter(start, begins);
        enter(end, begins.isBefore(ends) ? ends : Moment.wrong(Texts.of("promo.window.upside-down")));
    }

    private static void enter(Field<Moment> field, Moment moment) {
        field.set(moment);
        field.complain(moment.problem());
    }

    boolean isSound() {
        return start.get().problem() == null && end.get().problem() == null;
    }

    /** @return null for at once */
    Instant starts() {
        return start.get().instant();
    }

    /** Exclusive. @return null for never */
    Instant ends() {
        return end.get().instant();
    }

    void clear() {
        startDate.set(null);
        startTime.set("");
        endDate.set(null);
        endTime.set("");
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    ObjectProperty<LocalDate> startDateProperty() {
        return startDate;
    }

    StringProperty startTimeProperty() {
        return startTime;
    }

    ObjectProperty<LocalDate> endDateProperty() {
        return endDate;
    }

    StringProperty endTimeProperty() {
        return endTime;
    }

    Field<Moment> start() {
        return start;
    }

    Field<Moment> end() {
        return end;
    }

    /** What the start is in the campaign's zone and on the viewer's clock. */
    ObservableValue<String> startWords() {
        return words(start, "promo.window.at-once");
    }

    /** What the end is in the campaign's zone and on the viewer's clock. */
    ObservableValue<String> endWords() {
        return words(end, "promo.window.never");
    }

    private ObservableValue<String> words(Field<Moment> edge, String openKey) {
        return edge.valueProperty().map(moment -> {
            if (moment.problem() != null) {
                return "";
            }
            return moment.at() == null ? Texts.of(openKey) : Moments.forViewer(moment.at(), viewer);
        });
    }
}
