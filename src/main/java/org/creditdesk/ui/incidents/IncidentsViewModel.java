package org.creditdesk.ui.incidents;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.adjust.Incident;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** All incidents, which of them is looked at, and the form beside them that creates or changes one. */
final class IncidentsViewModel {
    private final IncidentDesk desk;
    private final WorkRunner runner;
    private final PagedRows<Incident, Long> rows;
    private final IncidentForm form;
    private final String noPermission;
    private final ReadOnlyObjectWrapper<Incident> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();

    IncidentsViewModel(IncidentDesk desk, WorkRunner runner, Member member, ZoneId viewer, Supplier<UUID> requestIds) {
        this.desk = desk;
        this.runner = runner;
        this.rows = new PagedRows<>(runner, desk::list);
        this.form = new IncidentForm(viewer, requestIds);
        this.noPermission = member.may(Permission.MANAGE_INCIDENTS)
                ? null
                : Texts.of("incidents.no_right", member.displayName(), Formats.word(member.role()));
        form.inputs().forEach(input -> input.addListener(this::changed));
        rows.rows().addListener((Observable loaded) -> keepSelected());
        changed(null);
    }

    private void changed(Observable input) {
        failure.set(null);
        blocked.set(noPermission != null ? noPermission : form.refusal());
        heading.set(Texts.of(form.isNew() ? "incidents.form.new" : "incidents.form.change"));
        button.set(Texts.of(
                form.isNew() ? "incidents.create" : "incidents.save",
                form.name().get().strip()));
    }

    /** After loading, the same incident is looked at, as it is now; at first the newest. */
    private void keepSelected() {
        List<Incident> loaded = rows.rows();
        if (!loaded.isEmpty()) {
            Incident before = selected.get();
            selected.set(loaded.stream()
                    .filter(each -> before != null && each.id() == before.id())
                    .findFirst()
                    .orElse(loaded.get(0)));
        }
    }

    void load() {
        rows.reload();
    }

    /** @param incident null, as a table says while it is loaded again, changes nothing */
    void select(Incident incident) {
        if (incident != null) {
            selected.set(incident);
        }
    }

    /** Opens the form for a new incident. */
    void begin() {
        open(null);
    }

    /** Opens the form on the incident that is looked at. */
    void edit() {
        if (selected.get() != null) {
            open(selected.get());
        }
    }

    private void open(Incident incident) {
        if (noPermission == null && !working.get()) {
            form.begin(incident);
            changed(null);
            editing.set(true);
        }
    }

    /** Closes the form. @return false when it was not open */
    boolean leave() {
        boolean open = editing.get();
        editing.set(false);
        return open;
    }

    void save() {
        if (blocked.get() != null || working.get() || !editing.get()) {
            return;
        }
        working.set(true);
        failure.set(null);
        runner.start(Work.of(() -> form.isNew() ? desk.create(form.wanted()) : desk.change(form.change()))
                .onDone(this::saved)
                .onFailed(this::failed));
    }

    private void saved(Incident incident) {
        working.set(false);
        editing.set(false);
        selected.set(incident);
        rows.reload();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    void stop() {
        rows.stop();
    }

    PagedRows<Incident, Long> rows() {
        return rows;
    }

    IncidentForm form() {
        return form;
    }

    /** The incident that is looked at; null while there is none. */
    ReadOnlyObjectProperty<Incident> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Whether something is being saved at this moment. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    /** Why the last attempt failed; null when it did not. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for whoever may create and change. */
    String noPermission() {
        return noPermission;
    }
}
