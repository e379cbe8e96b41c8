package org.creditdesk.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the person is, where they came from, and the way back. */
public final class Navigator {
    private static final int MOST_STEPS = 100;

    private final Deque<Route> behind = new ArrayDeque<>();
    private final Deque<Route> ahead = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Route> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper reloads = new ReadOnlyIntegerWrapper();
    private boolean anew;

    /** Opens a route; the one that is open already is left as it is. */
    public void go(Route route) {
        if (route.equals(current.get())) {
            return;
        }
        if (current.get() != null) {
            behind.push(current.get());
        }
        if (behind.size() > MOST_STEPS) {
            behind.removeLast();
        }
        ahead.clear();
        anew = true;
        move(route);
    }

    /** Opens a route instead of the one that is open, which is not come back to. */
    public void replace(Route route) {
        ahead.clear();
        anew = true;
        move(route);
    }

    public void back() {
        if (!behind.isEmpty()) {
            ahead.push(current.get());
            anew = false;
            move(behind.pop());
        }
    }

    public void forward() {
        if (!ahead.isEmpty()) {
            behind.push(current.get());
            anew = false;
            move(ahead.pop());
        }
    }

    /** Asks the screen in sight to read its data again. */
    public void reload() {
        reloads.set(reloads.get() + 1);
    }

    private void move(Route route) {
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        current.set(route);
    }

    /** Whether the current route was gone to, and not come back to. */
    public boolean isAnew() {
        return anew;
    }

    public ReadOnlyObjectProperty<Route> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Route current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Counts up at each {@link #reload}. */
    public ReadOnlyIntegerProperty reloadsProperty() {
        return reloads.getReadOnlyProperty();
    }
}
