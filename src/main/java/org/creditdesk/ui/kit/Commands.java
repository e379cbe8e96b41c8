package org.creditdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The commands in force: those of the window, and those of the screen in sight, which go first. */
public final class Commands {
    private final List<Command> ofWindow = new ArrayList<>();
    private List<Command> ofScreen = List.of();
    private boolean swallowing;

    public void add(Command command) {
        ofWindow.add(command);
    }

    /** Replaces the commands of the screen in sight. */
    public void screen(List<Command> commands) {
        ofScreen = List.copyOf(commands);
    }

    /** All commands in force, the screen's first. */
    public List<Command> all() {
        var all = new ArrayList<>(ofScreen);
        all.addAll(ofWindow);
        return all;
    }

    /** Runs the command of a pressed key, if there is one, and uses the event up. */
    public void pressed(KeyEvent event, Node focused) {
        for (Command command : all()) {
            if (command.keys() != null
                    && command.keys().match(event)
                    && command.enabled().get()
                    && !isTyping(event, focused)) {
                event.consume();
                swallowing = true;
                command.action().run();
                return;
            }
        }
    }

    /** A key goes down, whoever will use it: a command before it that typed no character swallows none of this one's. */
    public void begins() {
        swallowing = false;
    }

    /** Keeps the character of a command's key out of the field that the command has just moved the focus to. */
    public void typed(KeyEvent event) {
        if (swallowing) {
            event.consume();
            swallowing = false;
        }
    }

    private static boolean isTyping(KeyEvent event, Node focused) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        boolean writes =
                event.getCode().isLetterKey() || event.getCode().isDigitKey() || event.getCode() == KeyCode.SLASH;
        return plain && writes && (focused instanceof TextInputControl || focused instanceof ComboBoxBase);
    }
}
