package org.creditdesk.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** The bar that tells who may only look, why. */
public final class Reading {
    private Reading() {}

    /** @param sentence null for whoever may do everything here */
    public static void show(Node bar, Label text, String sentence) {
        bar.setVisible(sentence != null);
        text.setText(sentence == null ? "" : sentence);
    }
}
