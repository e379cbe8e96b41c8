package org.creditdesk.ui.kit;

import javafx.scene.input.ClipboardContent;

/** Where copied text goes. */
@FunctionalInterface
public interface Clipboard {
    void copy(String text);

    /** The system's own. */
    static Clipboard ofSystem() {
        return text -> {
            var content = new ClipboardContent();
            content.putString(text);
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        };
    }
}
