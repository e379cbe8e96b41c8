package org.creditdesk.ui.kit;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

/** Gives buttons their commands. */
public final class Buttons {
    private Buttons() {}

    /** Label, icon, tooltip, action and whether it is enabled, all from the command. */
    public static void show(ButtonBase button, Command command) {
        button.setText(command.label());
        button.setGraphic(Icons.decoration(command.icon()));
        button.setTooltip(new Tooltip(command.hint()));
        button.setAccessibleText(command.label());
        button.setOnAction(event -> command.run());
        button.disableProperty().unbind();
        button.disableProperty().bind(new NotEnabled(command));
    }

    /** Only the icon is seen; the label is the tooltip and the accessible name. */
    public static void showIcon(ButtonBase button, Command command) {
        show(button, command);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static final class NotEnabled extends javafx.beans.binding.BooleanBinding {
        private final Command command;

        NotEnabled(Command command) {
            this.command = command;
            bind(command.enabled());
        }

        @Override
        protected boolean computeValue() {
            return !command.enabled().get();
        }
    }
}
