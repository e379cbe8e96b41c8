package org.creditdesk.ui.incidents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.IncidentChange;
import org.creditdesk.adjust.NewIncident;
import org.creditdesk.store.NewValue;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.WindowFields;

/** What an incident is created with, or changed to. */
final class IncidentForm {
    private final Supplier<UUID> requestIds;
    private final Field<String> name = Field.text();
    private final Field<String> ticket = Field.text();
    private final WindowFields window;
    private UUID requestId;
    private Incident changed;
    private Instant shownStart;
    private Instant shownEnd;

    IncidentForm(ZoneId viewer, Supplier<UUID> requestIds) {
        this.requestIds = requestIds;
        this.window = new WindowFields(viewer, viewer, "incidents.no_start", "incidents.no_end");
        this.requestId = requestIds.get();
    }

    /** Everything that changes what is saved. */
    List<Observable> inputs() {
        return Stream.<Field<?>>of(name, ticket, window.start(), window.end())
                .map(field -> (Observable) field.valueProperty())
                .toList();
    }

    /** Empties the form for a new incident, or fills it with one that shall be changed. @param incident null for new */
    void begin(Incident incident) {
        requestId = requestIds.get();
        changed = incident;
        name.set(incident == null ? "" : incident.name());
        ticket.set(incident == null || incident.ticket() == null ? "" : incident.ticket());
        window.fill(incident == null ? null : incident.starts(), incident == null ? null : incident.ends());
        shownStart = window.starts();
        shownEnd = window.ends();
    }

    /** What must still be entered or mended, as one sentence; null when nothing must. */
    String refusal() {
        if (name.get().isBlank()) {
            return Texts.of("incidents.missing.name");
        }
        String problem = Stream.of(
                        window.start().get().problem(), window.end().get().problem())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (problem == null && window.ends() != null && window.starts() == null) {
            return Texts.of("incidents.missing.start");
        }
        return problem;
    }

    boolean isNew() {
        return changed == null;
    }

    /** Under the same request id until {@link #begin}, so that a second click creates nothing. */
    NewIncident wanted() {
        return new NewIncident(requestId, name.get().strip(), window.starts(), window.ends(), ticket.get());
    }

    /** Only what was edited: a window keeps its seconds, which the form does not show. */
    IncidentChange change() {
        return new IncidentChange(
                changed.id(),
                edited(changed.name(), name.get().strip()),
                edited(shownStart, window.starts()),
                edited(shownEnd, window.ends()),
                edited(
                        Objects.requireNonNullElse(changed.ticket(), ""),
                        ticket.get().strip()));
    }

    private static <T> NewValue<T> edited(T before, T now) {
        return Objects.equals(before, now) ? null : new NewValue<>(now);
    }

    Field<String> name() {
        return name;
    }

    Field<String> ticket() {
        return ticket;
    }

    WindowFields window() {
        return window;
    }
}
