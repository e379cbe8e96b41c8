package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.StringConverter;
import org.creditdesk.promo.Campaign;

/** How campaigns and time zones are written in their boxes. */
final class Shown {
    private Shown() {}

    static StringConverter<Campaign> campaigns() {
        return new OneWay<>() {
            @Override
            public String toString(Campaign campaign) {
                return campaign == null ? "" : campaign.name();
            }
        };
    }

    static StringConverter<ZoneId> zones() {
        return new OneWay<>() {
            @Override
            public String toString(ZoneId zone) {
                return zone == null ? "" : zone.getId().replace('_', ' ');
            }
        };
    }

    /** Zones of places, by name; the old abbreviations and fixed offsets are left out, but for UTC. */
    static ObservableList<ZoneId> allZones() {
        Set<String> regions = Set.of(
                "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
        List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || regions.contains(id.split("/", 2)[0]) && id.contains("/"))
                .sorted(Comparator.comparing(id -> id.toLowerCase(Locale.ROOT)))
                .map(ZoneId::of)
                .toList();
        return FXCollections.observableArrayList(zones);
    }

    private abstract static class OneWay<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            return null;
        }
    }
}
