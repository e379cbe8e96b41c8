package org.creditdesk.ui.staff;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.adjust.Reason;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.WorkRunner;

/** The catalogue of reasons, and the form that adds or changes one. */
final class ReasonsViewModel {
    private final SettingsDesk desk;
    private final Saving saving;
    private final PagedRows<Reason, String> rows;
    private final String noPermission;
    private final Field<String> code = Field.text();
    private final Field<String> text = Field.text();
    private final Field<Boolean> needsTicket = new Field<>(false);
    private final Field<Boolean> active = new Field<>(true);
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();

    ReasonsViewModel(SettingsDesk desk, WorkRunner runner, Member member) {
        this.desk = desk;
        this.saving = new Saving(runner);
        this.rows = new PagedRows<>(runner, (after, limit) -> new Page<>(desk.reasons(), null));
        this.noPermission = member.may(Permission.MANAGE_REASONS)
                ? null
                : Texts.of("settings.reasons.no_right", member.displayName(), Formats.word(member.role()));
        for (Field<?> field : new Field<?>[] {code, text, needsTicket, active}) {
            field.valueProperty().addListener(this::changed);
        }
        changed(null);
    }

    private void changed(Observable input) {
        saving.forget();
        String typed = code.get().strip();
        boolean codeFits = typed.isEmpty() || typed.matches("[A-Z0-9_]{1,40}");
        code.complain(codeFits ? null : Texts.of("settings.reason.code_wrong"));
        blocked.set(noPermission != null ? noPermission : refusal(codeFits, typed));
        button.set(adding.get() ? Texts.of("settings.reason.add", typed) : Texts.of("settings.reason.save", typed));
    }

    private String refusal(boolean codeFits, String typed) {
        if (typed.isEmpty()) {
            return Texts.of("settings.reason.missing_code");
        }
        if (!codeFits) {
            return Texts.of("settings.reason.code_wrong");
        }
        if (adding.get() && find(typed).isPresent()) {
            return Texts.of("settings.reason.code_taken", typed);
        }
        return text.get().isBlank() ? Texts.of("settings.reason.missing_text") : null;
    }

    private Optional<Reason> find(String wanted) {
        return rows.rows().stream().filter(row -> row.code().equals(wanted)).findFirst();
    }

    void load() {
        rows.reload();
    }

    /** Opens the form for a new reason. */
    void begin() {
        open(new Reason("", "", false, true, Reason.WHERE_IT_IS), true);
    }

    /** Opens the form on a reason of the catalogue. @param reason null for none */
    void edit(Reason reason) {
        if (reason != null) {
            open(reason, false);
        }
    }

    private void open(Reason reason, boolean isNew) {
        if (noPermission == null) {
            adding.set(isNew);
            code.set(reason.code());
            text.set(reason.description());
            needsTicket.set(reason.needsTicket());
            active.set(reason.active());
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
        if (editing.get() && blocked.get() == null) {
            var wanted = new Reason(
                    code.get().strip(), text.get().strip(), needsTicket.get(), active.get(), Reason.WHERE_IT_IS);
            saving.start(() -> desk.save(wanted), saved -> {
                editing.set(false);
                rows.reload();
            });
        }
    }

    /** @param places negative for towards the top */
    void move(Reason reason, int places) {
        if (reason == null || noPermission != null) {
            return;
        }
        int position = reason.position() + places;
        if (position >= 1 && position <= rows.rows().size()) {
            var moved =
                    new Reason(reason.code(), reason.description(), reason.needsTicket(), reason.active(), position);
            saving.start(() -> desk.save(moved), saved -> rows.reload());
        }
    }

    void stop() {
        rows.stop();
    }

    PagedRows<Reason, String> rows() {
        return rows;
    }

    Field<String> code() {
        return code;
    }

    Field<String> text() {
        return text;
    }

    Field<Boolean> needsTicket() {
        return needsTicket;
    }

    Field<Boolean> active() {
        return active;
    }

    /** Whether the form is open. */
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /** Whether the form is for a new reason, whose code can still be chosen. */
    ReadOnlyBooleanProperty addingProperty() {
        return adding.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return saving.workingProperty();
    }

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return saving.failureProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
