package org.creditdesk.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.creditdesk.text.Texts;

/** Dialogs inside the window, over a scrim; {@code Esc} and a click beside them close. */
public final class ModalDialogs implements Dialogs {
    private final StackPane layer = new StackPane();
    private final Path fixedFolder;
    private Node focusedBefore;

    public ModalDialogs() {
        this(null);
    }

    /** @param fixedFolder where files go without asking; null to ask with the system's own dialog */
    public ModalDialogs(Path fixedFolder) {
        this.fixedFolder = fixedFolder;
        layer.setId("dialogs");
        layer.getStyleClass().add("scrim");
        layer.setVisible(false);
        layer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == layer) {
                close();
            }
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What lies under the dialog must not hear its keys. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    /** The layer to put over the window's content. */
    public Node layer() {
        return layer;
    }

    @Override
    public void ask(Question question, Runnable confirmed) {
        Button yes = verb(question, confirmed);
        open(question.title(), words(question.text()), yes, button("dialog-cancel", "dialog.cancel"));
        yes.requestFocus();
    }

    @Override
    public void askTyped(Question question, String word, Runnable confirmed) {
        Button yes = verb(question, confirmed);
        var typed = new TextField();
        typed.setId("dialog-typed");
        typed.setAccessibleText(Texts.of("dialog.type", word));
        yes.setDefaultButton(true);
        yes.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !typed.getText().strip().equals(word), typed.textProperty()));
        var content = new VBox(words(question.text()), words(Texts.of("dialog.type", word)), typed);
        content.getStyleClass().add("form");
        open(question.title(), content, yes, button("dialog-cancel", "dialog.cancel"));
        typed.requestFocus();
    }

    private static Label words(String words) {
        var text = new Label(words);
        text.setWrapText(true);
        return text;
    }

    private Button verb(Question question, Runnable confirmed) {
        var yes = new Button(question.verb());
        yes.setMnemonicParsing(false);
        yes.setId("dialog-confirm");
        yes.getStyleClass().add(question.dangerous() ? "danger" : "accent");
        yes.setDefaultButton(!question.dangerous());
        yes.setOnAction(event -> {
            close();
            confirmed.run();
        });
        return yes;
    }

    @Override
    public void show(String title, Node content) {
        Button close = button("dialog-close", "dialog.close");
        open(title, content, close);
        // What is longer than the window is scrolled with the keys; Esc closes it from there too.
        (content.isFocusTraversable() ? content : close).requestFocus();
    }

    private Button button(String id, String key) {
        var button = new Button(Texts.of(key));
        button.setId(id);
        button.setCancelButton(true);
        button.setOnAction(event -> close());
        return button;
    }

    private void open(String title, Node content, Button... buttons) {
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var row = new HBox(buttons);
        row.getStyleClass().add("dialog-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        var box = new VBox(heading, content, row);
        box.getStyleClass().add("dialog-box");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(title);
        if (layer.getScene() != null && !layer.isVisible()) {
            focusedBefore = layer.getScene().getFocusOwner();
        }
        layer.getChildren().setAll(box);
        layer.setVisible(true);
        under(true);
    }

    /** With everything else disabled, Tab stays inside. */
    private void under(boolean covered) {
        if (layer.getParent() != null) {
            layer.getParent().getChildrenUnmodifiable().stream()
                    .filter(node -> node != layer)
                    .forEach(node -> node.setDisable(covered));
        }
    }

    @Override
    public void saveAs(String title, String suggestedName, String pattern, Consumer<Path> chosen) {
        if (fixedFolder != null) {
            chosen.accept(fixedFolder.resolve(suggestedName));
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(pattern, pattern));
        File file = chooser.showSaveDialog(layer.getScene().getWindow());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    @Override
    public void open(String title, String pattern, Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(pattern, pattern),
                        new FileChooser.ExtensionFilter(Texts.of("dialog.all_files"), "*"));
        File file = chooser.showOpenDialog(layer.getScene().getWindow());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    @Override
    public boolean close() {
        boolean open = layer.isVisible();
        layer.setVisible(false);
        layer.getChildren().clear();
        under(false);
        if (open && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        return open;
    }
}
