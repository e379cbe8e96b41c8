package org.creditdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing to know, with its name above it. */
public final class FactPair extends VBox {
    public FactPair(String id, String name, Node value) {
        setId(id);
        getStyleClass().add("fact-pair");
        var caption = new Label(name);
        caption.getStyleClass().add("caption");
        getChildren().setAll(caption, value);
    }

    /** With words that wrap. */
    public static FactPair of(String id, String name, String words) {
        return new FactPair(id, name, words(words));
    }

    /** Words that wrap and are never cut. */
    public static Label words(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
