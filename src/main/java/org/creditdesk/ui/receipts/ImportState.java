package org.creditdesk.ui.receipts;

/** Where the work on an export stands. */
enum ImportState {
    /** No file was chosen, or the one that was cannot be read. */
    NOTHING,
    /** The file is looked at and its rows are judged. */
    JUDGING,
    /** Every row has a verdict. */
    JUDGED,
    RUNNING,
    CANCELLING,
    /** Every row that could be imported was. */
    DONE,
    /** The run was cancelled or failed; it can go on. */
    STOPPED;

    boolean isRunning() {
        return this == RUNNING || this == CANCELLING;
    }

    boolean isBusy() {
        return this == JUDGING || isRunning();
    }
}
