package org.creditdesk.ui.accounts;

/** What the Find screen has to show. */
enum FindState {
    /** Nothing was typed: teaches what can be. */
    IDLE,
    SEARCHING,
    FOUND,
    NOTHING,
    FAILED
}
