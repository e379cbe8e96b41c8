package org.creditdesk.ui.audit;

/** Where the ledger check stands. */
enum CheckState {
    IDLE,
    RUNNING,
    IN_ORDER,
    WRONG,
    /** Somebody stopped it; nothing wrong was found until then. */
    STOPPED,
    FAILED
}
