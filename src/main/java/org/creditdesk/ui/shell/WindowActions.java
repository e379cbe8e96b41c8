package org.creditdesk.ui.shell;

/** What the main window asks of the shell around it. */
interface WindowActions {
    void toggleTheme();

    /** Closes the store and asks who comes next. */
    void signOut();
}
