package org.creditdesk.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.ui.kit.Command;

/** The keys that work right now, from the commands themselves. */
final class ShortcutHelp extends GridPane {
    ShortcutHelp(List<Command> commands) {
        setId("shortcut-keys");
        getStyleClass().add("shortcuts");
        Map<String, HBox> keysOf = new LinkedHashMap<>();
        for (Command command : commands) {
            if (command.keys() != null && works(command, commands)) {
                var keys = new Label(command.keys().getDisplayText());
                keys.getStyleClass().add("key-cap");
                keysOf.computeIfAbsent(command.label(), label -> row())
                        .getChildren()
                        .add(keys);
            }
        }
        keysOf.forEach((label, keys) -> addRow(getRowCount(), keys, new Label(label)));
    }

    /** Of several with the same key the first enabled one has it; where none is enabled, the first. */
    private static boolean works(Command command, List<Command> all) {
        List<Command> same = all.stream()
                .filter(other -> command.keys().equals(other.keys()))
                .toList();
        return command
                == same.stream()
                        .filter(each -> each.enabled().get())
                        .findFirst()
                        .orElse(same.get(0));
    }

    /** In a small window there are more keys than fit; the arrows and the page keys go through them. */
    ScrollPane scrolled() {
        var scrolled = new ScrollPane(this);
        scrolled.setId("shortcut-help");
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.getStyleClass().add("shortcut-scroll");
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        return scrolled;
    }

    private static HBox row() {
        var row = new HBox();
        row.getStyleClass().add("shortcut-keys");
        return row;
    }
}
