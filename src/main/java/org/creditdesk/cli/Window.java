package org.creditdesk.cli;

import org.creditdesk.app.WindowRequest;

/** Opens the window, for arguments without a command. */
public interface Window {
    /** @return the process's exit code, after the window was closed */
    int open(WindowRequest request);
}
