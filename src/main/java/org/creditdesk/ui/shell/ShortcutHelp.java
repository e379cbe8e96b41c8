package org.creditdesk.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.creditdesk.ui.kit.Command;

/** The keys that work right now, from the commands themselves. */
final class ShortcutHelp extends GridPane {
    ShortcutHelp(List<Command> commands) {
        setId("shortcut-help");
        getStyleClass().add("shortcuts");
        Map<String, HBox> keysOf = new LinkedHashMap<>();
        for (Command command : commands) {
            if (command.keys() != null) {
                var keys = new Label(command.keys().getDisplayText());
                keys.getStyleClass().add("key-cap");
                keysOf.computeIfAbsent(command.label(), label -> row())
                        .getChildren()
                        .add(keys);
            }
        }
        keysOf.forEach((label, keys) -> addRow(getRowCount(), keys, new Label(label)));
    }

    private static HBox row() {
        var row = new HBox();
        row.getStyleClass().add("shortcut-keys");
        return row;
    }
}
