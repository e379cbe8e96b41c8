package org.creditdesk;

import org.creditdesk.app.WindowRequest;

/** Decides how the desk shows itself: the window, or the tour where it is asked for or nothing can be shown. */
final class Start {
    private Start() {}

    /** @return the process's exit code, after the window was closed */
    static int window(WindowRequest request) {
        throw new UnsupportedOperationException("no window yet for " + request);
    }
}
