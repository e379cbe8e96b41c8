package org.creditdesk.ui.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.creditdesk.text.Texts;

/**
 * Something that a person can have done: the one source of its button, its tooltip, its key and its line in the help.
 *
 * @param id stable, lower case with underscores; its label is {@code command.<id>} in the resource bundle
 * @param icon icon literal
 * @param keys null for none; a key without a modifier is ignored while somebody is typing
 */
public record Command(String id, String icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable action) {
    /** A command that can always be had. @param keys as {@link KeyCombination#valueOf} reads them; null for none */
    public static Command of(String id, String icon, String keys, Runnable action) {
        return of(id, icon, keys, new SimpleBooleanProperty(true), action);
    }

    public static Command of(String id, String icon, String keys, ObservableBooleanValue enabled, Runnable action) {
        return new Command(id, icon, keys == null ? null : KeyCombination.valueOf(keys), enabled, action);
    }

    public String label() {
        return Texts.of("command." + id);
    }

    /** Label and key, for tooltips. */
    public String hint() {
        return keys == null ? label() : label() + "  (" + keys.getDisplayText() + ")";
    }

    /** Runs the action when it is enabled. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
