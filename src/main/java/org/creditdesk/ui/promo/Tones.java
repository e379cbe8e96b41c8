package org.creditdesk.ui.promo;

import java.util.List;
import javafx.scene.Node;

/** The colour's meaning on something that is shown; never the only carrier of it. */
final class Tones {
    private static final List<String> ALL = List.of("good", "warning", "bad", "plain");

    private Tones() {}

    static void show(Node node, String tone) {
        node.getStyleClass().removeAll(ALL);
        node.getStyleClass().add(tone);
    }
}
