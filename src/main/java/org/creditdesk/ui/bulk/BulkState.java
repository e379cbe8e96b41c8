package org.creditdesk.ui.bulk;

/** Where the work on a list stands. */
enum BulkState {
    /** No list was chosen, or the one that was cannot be read. */
    NOTHING,
    /** The list is read and its rows are judged. */
    JUDGING,
    /** Every row has a verdict. */
    JUDGED,
    RUNNING,
    CANCELLING,
    /** Everything that could be given was given. */
    DONE,
    /** The run was cancelled or failed; it can go on. */
    STOPPED;

    boolean isRunning() {
        return this == RUNNING || this == CANCELLING;
    }

    /** Whether progress is to be seen. */
    boolean isBusy() {
        return this == JUDGING || isRunning();
    }
}
