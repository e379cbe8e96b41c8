package org.creditdesk.ui.kit;

import javafx.beans.property.StringProperty;
import org.creditdesk.app.Desk;

/**
 * What the screens of one signed-in member may use; made anew at each sign-in.
 *
 * @param searchText what stands in the search box
 * @param browser opens pages outside the desk
 * @param waiting how many requests wait for the member
 */
public record Workplace(
        Desk desk,
        WorkRunner work,
        Jobs jobs,
        Navigator navigator,
        Toasts toasts,
        Dialogs dialogs,
        Clipboard clipboard,
        Browser browser,
        StringProperty searchText,
        Waiting waiting) {
    /** Copies, and says so. */
    public void copy(String text) {
        clipboard.copy(text);
        toasts.good(org.creditdesk.text.Texts.of("toast.copied"));
    }
}
