package org.creditdesk.ui.kit;

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

/** The half-open window [start, end) of a campaign or batch, entered as dates and times in the campaign's zone. */
public final class WindowFields {
    private final ZoneId viewer;
    private final String noStart;
    private final String noEnd;
    private final ObjectProperty<ZoneId> zone;
    private final ObjectProperty<LocalDate> startDate = new SimpleObjectProperty<>();
    private final StringProperty startTime = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> endDate = new SimpleObjectProperty<>();
    private final StringProperty endTime = new SimpleStringProperty("");
    private final Field<Moment> start = new Field<>(Moment.OPEN);
    private final Field<Moment> end = new Field<>(Moment.OPEN);

    /** @param viewer the zone of whoever sits at the desk */
    public WindowFields(ZoneId initial, ZoneId viewer) {
        this(initial, viewer, "promo.window.at-once", "promo.window.never");
    }

    /** @param noStart and {@code noEnd}: keys of what it means that an edge is left out */
    public WindowFields(ZoneId initial, ZoneId viewer, String noStart, String noEnd) {
        this.viewer = viewer;
        this.noStart = noStart;
        this.noEnd = noEnd;
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

    public boolean isSound() {
        return start.get().problem() == null && end.get().problem() == null;
    }

    /** @return null for at once */
    public Instant starts() {
        return start.get().instant();
    }

    /** Exclusive. @return null for never */
    public Instant ends() {
        return end.get().instant();
    }

    /** Shows a window that stands; seconds are not shown. @param starts null for none, {@code ends} too */
    public void fill(Instant starts, Instant ends) {
        clear();
        if (starts != null) {
            startDate.set(LocalDate.ofInstant(starts, zone.get()));
            startTime.set(Moments.time(starts.atZone(zone.get())));
        }
        if (ends != null) {
            endDate.set(LocalDate.ofInstant(ends, zone.get()));
            endTime.set(Moments.time(ends.atZone(zone.get())));
        }
    }

    public void clear() {
        startDate.set(null);
        startTime.set("");
        endDate.set(null);
        endTime.set("");
    }

    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public ObjectProperty<LocalDate> startDateProperty() {
        return startDate;
    }

    public StringProperty startTimeProperty() {
        return startTime;
    }

    public ObjectProperty<LocalDate> endDateProperty() {
        return endDate;
    }

    public StringProperty endTimeProperty() {
        return endTime;
    }

    public Field<Moment> start() {
        return start;
    }

    public Field<Moment> end() {
        return end;
    }

    /** What the start is in the campaign's zone and on the viewer's clock. */
    public ObservableValue<String> startWords() {
        return words(start, noStart);
    }

    /** What the end is in the campaign's zone and on the viewer's clock. */
    public ObservableValue<String> endWords() {
        return words(end, noEnd);
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
