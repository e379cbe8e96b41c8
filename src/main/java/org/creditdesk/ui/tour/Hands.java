package org.creditdesk.ui.tour;

import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Does with the real controls what a person at the keyboard does. */
final class Hands {
    private final Scene scene;

    Hands(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    /** @param id of a node, unique in the window */
    <T extends Node> T find(String id, Class<T> type) {
        Node node = scene.lookup("#" + id);
        if (!type.isInstance(node)) {
            throw new IllegalStateException("the screen has no " + type.getSimpleName() + " #" + id);
        }
        return type.cast(node);
    }

    /** Whether the node is on the screen: it and everything around it is visible. */
    boolean sees(String id) {
        Node node = scene.lookup("#" + id);
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    /** Whether a text that contains this stands in the node with the id, or anywhere below it. */
    boolean reads(String id, String text) {
        Node node = scene.lookup("#" + id);
        return node != null && contains(node, text);
    }

    private static boolean contains(Node node, String text) {
        if (!node.isVisible()) {
            return false;
        }
        if (node instanceof Labeled labeled
                        && Objects.toString(labeled.getText(), "").contains(text)
                || node instanceof javafx.scene.text.Text words
                        && words.getText().contains(text)
                || node instanceof TextInputControl input
                        && Objects.toString(input.getText(), "").contains(text)) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(child -> contains(child, text));
    }

    void type(String id, String text) {
        TextInputControl input = find(id, TextInputControl.class);
        input.requestFocus();
        input.setText(text);
    }

    void press(String id, KeyCode key) {
        Node node = find(id, Node.class);
        node.requestFocus();
        Event.fireEvent(node, key(KeyEvent.KEY_PRESSED, key));
        Event.fireEvent(node, key(KeyEvent.KEY_RELEASED, key));
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", "", key, false, false, false, false);
    }

    void click(String id) {
        ButtonBase button = find(id, ButtonBase.class);
        if (button.isDisabled()) {
            throw new IllegalStateException("the button #" + id + " is disabled");
        }
        button.fire();
    }

    /** Selects the row in sight that reads like this. */
    void selectRow(String id, String text) {
        TableView<?> table = find(id, TableView.class);
        for (Node node : table.lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && !row.isEmpty() && contains(row, text)) {
                table.requestFocus();
                table.getSelectionModel().clearAndSelect(row.getIndex());
                return;
            }
        }
        throw new IllegalStateException("#" + id + " has no row with " + text);
    }

    /** Whether something with this text can be chosen. */
    boolean offers(String id, String text) {
        return scene.lookup("#" + id) instanceof ComboBox<?> box
                && box.getItems().stream().anyMatch(each -> String.valueOf(each).contains(text));
    }

    /** Chooses the first item whose text contains this. */
    void choose(String id, String text) {
        if (find(id, Node.class) instanceof ComboBox<?> box) {
            choose(box, text);
        } else {
            throw new IllegalStateException("#" + id + " offers nothing to choose");
        }
    }

    private static <T> void choose(ComboBox<T> box, String text) {
        box.getItems().stream()
                .filter(each -> String.valueOf(each).contains(text))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> {
                    throw new IllegalStateException("#" + box.getId() + " does not offer " + text);
                });
    }
}
