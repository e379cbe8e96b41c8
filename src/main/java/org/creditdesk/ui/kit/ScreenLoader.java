package org.creditdesk.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import org.creditdesk.text.Texts;

/** Loads screens from their FXML. */
public final class ScreenLoader {
    private final Controllers controllers;

    public ScreenLoader(Controllers controllers) {
        this.controllers = controllers;
    }

    /** A screen that is ready to be shown. */
    public record Loaded(Parent root, ScreenView view) {}

    /** On the JavaFX thread. A layout that cannot be loaded is a programming error and is thrown as such. */
    public Loaded load(Route route) {
        Screen screen = route.screen();
        URL layout = ScreenLoader.class.getResource(screen.fxml());
        if (layout == null) {
            throw new IllegalStateException(screen + " is laid out in " + screen.fxml() + ", which does not exist");
        }
        var loader = new FXMLLoader(layout, Texts.bundle(), null, type -> controllers.make(type, route));
        try {
            Parent root = loader.load();
            showUnderscores(root);
            if (screen.place() != Screen.Place.WINDOW) {
                root.getStyleClass().add("screen");
            }
            return new Loaded(root, loader.getController());
        } catch (IOException broken) {
            throw new UncheckedIOException(screen.fxml(), broken);
        }
    }

    /** Buttons take an underscore for the mark of a mnemonic and leave it out, also out of a customer's email. */
    private static void showUnderscores(Node node) {
        if (node instanceof Labeled labeled) {
            labeled.setMnemonicParsing(false);
        }
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            showUnderscores(pane.getContent());
        } else if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> showUnderscores(tab.getContent()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ScreenLoader::showUnderscores);
        }
    }
}
