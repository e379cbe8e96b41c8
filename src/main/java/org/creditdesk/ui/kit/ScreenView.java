package org.creditdesk.ui.kit;

import java.util.List;

/**
 * What every FXML controller of a screen is. It binds its nodes to its view model and does nothing else. What
 * {@link #shown} attaches, {@link #hidden} detaches.
 */
public interface ScreenView {
    /** The screen came into sight, for the first time or again: load what may have changed meanwhile. */
    default void shown() {}

    /** The screen left sight; it may come back. */
    default void hidden() {}

    /** The person asked for fresh data ({@code F5}). */
    default void refresh() {
        shown();
    }

    /** The screen's own commands, in force while it is in sight. */
    default List<Command> commands() {
        return List.of();
    }

    /** Moves the keyboard focus to where work begins, such as the first row of a list. */
    default void focusContent() {}

    /** Closes what is open on top of the screen, such as a side panel. @return false when there was nothing to close */
    default boolean escape() {
        return false;
    }
}
