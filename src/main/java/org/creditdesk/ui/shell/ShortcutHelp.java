package org.creditdesk.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.creditdesk.ui.kit.Command;

/** The keys that work right now, from the commands themselves. */
final class ShortcutHelp extends GridPane {
    ShortcutHelp(List<Command> commands) {
        setId("shortcut-help");
        getStyleClass().add("shortcuts");
        int row = 0;
        for (Command command : commands) {
            if (command.keys() != null) {
                var keys = new Label(command.keys().getDisplayText());
                keys.getStyleClass().add("key-cap");
                addRow(row++, keys, new Label(command.label()));
            }
        }
    }
}
