package org.creditdesk.ui.promo;

/** Which end of a window a moment is; it decides what a missing time and a doubled hour mean. */
enum Edge {
    START,
    END
}
