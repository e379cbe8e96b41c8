package org.creditdesk.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages in sight, oldest first. */
public final class Toasts {
    private static final int MOST = 4;

    private final ObservableList<Toast> visible = FXCollections.observableArrayList();
    private final ObservableList<Toast> shownVisible = FXCollections.unmodifiableObservableList(visible);

    public void good(String text) {
        show(new Toast(text, null));
    }

    /** A failure that no screen shows in its own place. */
    public void bad(FailureMessage failure) {
        show(new Toast(failure.sentence(), failure));
    }

    private void show(Toast toast) {
        visible.add(toast);
        if (visible.size() > MOST) {
            visible.remove(0);
        }
    }

    public void dismiss(Toast toast) {
        visible.removeIf(each -> each == toast);
    }

    public ObservableList<Toast> visible() {
        return shownVisible;
    }
}
