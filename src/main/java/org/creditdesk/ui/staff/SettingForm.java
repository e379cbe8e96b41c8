package org.creditdesk.ui.staff;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.problem.Problem;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/**
 * Settings that are one: what holds, what was typed, and setting it. Somebody else's change in between is never
 * written over unseen: it is refused first, what holds now is shown, and what was typed stays.
 */
final class SettingForm<T> {
    /** Where the settings are; blocks. */
    interface Source<T> {
        T now();

        T change(UnaryOperator<T> change);
    }

    private final Source<T> source;
    private final SettingInputs<T> inputs;
    private final String noPermission;
    private final Toasts toasts;
    private final Saving saving;
    private final Latest loads;
    private final ReadOnlyObjectWrapper<T> held = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper loadFailure = new ReadOnlyStringWrapper();

    /** @param noPermission why this member may only look; null for owners */
    SettingForm(Source<T> source, SettingInputs<T> inputs, WorkRunner runner, String noPermission, Toasts toasts) {
        this.source = source;
        this.inputs = inputs;
        this.noPermission = noPermission;
        this.toasts = toasts;
        this.saving = new Saving(runner);
        this.loads = new Latest(runner);
        inputs.fields().forEach(field -> field.valueProperty().addListener(typed -> changed()));
        saving.failureProperty().addListener((observable, before, now) -> failed(now));
        changed();
    }

    private void changed() {
        saving.forget();
        judge();
    }

    private void judge() {
        boolean known = held.get() != null;
        String wrong = known ? inputs.complain() : "";
        T wanted = wrong == null ? inputs.read() : null;
        button.set(inputs.button(wanted));
        boolean same = known && held.get().equals(wanted);
        blocked.set(noPermission != null ? noPermission : same ? "" : wrong);
    }

    /** Reads what holds, and shows it instead of what was typed. */
    void load() {
        read(this::show);
    }

    private void read(Consumer<T> shown) {
        loadFailure.set(null);
        loads.start(Work.of(source::now).onDone(shown).onFailed(message -> loadFailure.set(message.sentence())));
    }

    private void show(T now) {
        held.set(now);
        inputs.show(now);
        changed();
    }

    /** What holds is asked for again, because somebody else may have changed it. */
    private void failed(String sentence) {
        if (sentence != null) {
            read(now -> {
                held.set(now);
                judge();
            });
        }
    }

    /** Does nothing while something is wrong, or nothing was changed. */
    void save() {
        if (blocked.get() != null) {
            return;
        }
        T seen = held.get();
        T wanted = inputs.read();
        saving.start(() -> source.change(now -> unlessChanged(now, seen, wanted)), now -> {
            show(now);
            toasts.good(inputs.held(now));
        });
    }

    private static <T> T unlessChanged(T now, T seen, T wanted) {
        if (!now.equals(seen)) {
            throw Problem.refused("SETTING_CHANGED");
        }
        return wanted;
    }

    void stop() {
        loads.drop();
    }

    SettingInputs<T> inputs() {
        return inputs;
    }

    /** What holds; null until it was read. */
    ReadOnlyObjectProperty<T> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Why it cannot be set, empty while it is as it was; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** What the button does with what was typed. */
    ReadOnlyStringProperty buttonProperty() {
        return button.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return saving.workingProperty();
    }

    /** Why the last change failed; null when it did not. */
    ReadOnlyStringProperty failureProperty() {
        return saving.failureProperty();
    }

    /** Why it could not be read; null when it could. */
    ReadOnlyStringProperty loadFailureProperty() {
        return loadFailure.getReadOnlyProperty();
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
