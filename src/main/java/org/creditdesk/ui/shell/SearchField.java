package org.creditdesk.ui.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.creditdesk.ui.kit.MessageArgument;

/**
 * The search box. A field of one line glues the lines of what is pasted together; a message goes past it, as it was
 * written.
 */
public final class SearchField extends CustomTextField {
    private Consumer<String> onMessage = text -> {};

    void setOnMessage(Consumer<String> then) {
        onMessage = then;
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null && MessageArgument.isMessage(pasted)) {
            onMessage.accept(pasted);
        } else {
            super.paste();
        }
    }
}
