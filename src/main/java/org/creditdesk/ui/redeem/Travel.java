package org.creditdesk.ui.redeem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.ui.kit.Edge;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Moment;
import org.creditdesk.ui.kit.Moments;

/** The moment and the region that an autopsy judges by, where they are not now and the account's own. */
final class Travel {
    /** With a name that people know; {@link java.time.ZoneOffset#UTC} is shown as Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(UTC);
    private final ObjectProperty<String> region = new SimpleObjectProperty<>();
    private final ObservableList<ZoneId> zones = FXCollections.observableArrayList(UTC);
    private final Field<Moment> moment = new Field<>(Moment.OPEN);

    Travel() {
        for (Observable input : List.of(day, time, zone)) {
            input.addListener(changed -> read());
        }
    }

    private void read() {
        Moment read = Moment.read(day.get(), time.get(), zone.get(), Edge.START);
        moment.set(read);
        moment.complain(read.problem());
    }

    /** Offers the customer's zone and the campaign's besides UTC. @param first and {@code second}: null for unknown */
    void offer(ZoneId first, ZoneId second) {
        List<ZoneId> wanted = Stream.of(first, second, zone.get(), UTC)
                .filter(each -> each != null)
                .distinct()
                .toList();
        if (!wanted.equals(zones)) {
            ZoneId chosen = zone.get();
            zones.setAll(wanted);
            zone.set(day.get() == null && first != null ? first : chosen);
        }
    }

    /** As it was at an instant, to the second. @param at null for now, {@code there} for the account's own region */
    void go(Instant at, String there) {
        region.set(there);
        if (at == null) {
            day.set(null);
            time.set("");
        } else {
            day.set(LocalDate.ofInstant(at, zone.get()));
            time.set(Moments.time(at.atZone(zone.get())));
        }
    }

    void home() {
        go(null, null);
    }

    boolean isAway() {
        return moment.get().at() != null || region.get() != null;
    }

    /** Everything that changes what is judged by. */
    List<Observable> inputs() {
        return List.of(moment.valueProperty(), region);
    }

    /** Null for now. */
    Instant at() {
        return moment.get().instant();
    }

    ObjectProperty<LocalDate> dayProperty() {
        return day;
    }

    StringProperty timeProperty() {
        return time;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    ObservableList<ZoneId> zones() {
        return zones;
    }

    /** ISO 3166-1 alpha-2; null for the account's own. */
    ObjectProperty<String> regionProperty() {
        return region;
    }

    Field<Moment> moment() {
        return moment;
    }
}
