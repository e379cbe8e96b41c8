package org.creditdesk.ui.kit;

/** Which end of a window a moment is; it decides what a missing time and a doubled hour mean. */
public enum Edge {
    START,
    END
}
