package org.creditdesk.ui.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;

/** What of a timeline somebody wants to see: kinds, days and a text. */
final class TimelineForm {
    private final Map<TimelineGroup, BooleanProperty> chosen = new EnumMap<>(TimelineGroup.class);
    private final Field<String> text = Field.text();
    private final Field<LocalDate> firstDay = new Field<>(null);
    private final Field<LocalDate> lastDay = new Field<>(null);

    /** @param changed told at once @param typed told of the text, which may go on */
    TimelineForm(Runnable changed, Runnable typed) {
        for (TimelineGroup group : TimelineGroup.values()) {
            var property = new SimpleBooleanProperty();
            property.addListener(observable -> changed.run());
            chosen.put(group, property);
        }
        text.valueProperty().addListener(observable -> typed.run());
        firstDay.valueProperty().addListener(observable -> changed.run());
        lastDay.valueProperty().addListener(observable -> changed.run());
    }

    /** Whether the days can be meant; complains at the last one when not. */
    boolean isPossible() {
        boolean reversed =
                firstDay.get() != null && lastDay.get() != null && lastDay.get().isBefore(firstDay.get());
        lastDay.complain(reversed ? Texts.of("timeline.days_reversed") : null);
        return !reversed;
    }

    /** No kind chosen is all of them; both days belong to it. @param zone of the person at the desk */
    TimelineFilter filter(ZoneId zone) {
        Set<TimelineKind> kinds = EnumSet.noneOf(TimelineKind.class);
        chosen.forEach((group, property) -> {
            if (property.get()) {
                kinds.addAll(group.kinds());
            }
        });
        LocalDate end = lastDay.get() == null ? null : lastDay.get().plusDays(1);
        return new TimelineFilter(
                kinds.isEmpty() ? TimelineFilter.ALL.kinds() : kinds,
                midnight(firstDay.get(), zone),
                midnight(end, zone),
                text.get());
    }

    private static Instant midnight(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    void clear() {
        chosen.values().forEach(property -> property.set(false));
        firstDay.set(null);
        lastDay.set(null);
        text.set("");
    }

    BooleanProperty chosenProperty(TimelineGroup group) {
        return chosen.get(group);
    }

    Field<String> text() {
        return text;
    }

    Field<LocalDate> firstDay() {
        return firstDay;
    }

    Field<LocalDate> lastDay() {
        return lastDay;
    }
}
