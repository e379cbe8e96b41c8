package org.creditdesk.sample;

/** What can happen to an account; the words of the column {@code event} in {@code ledger.csv}. */
enum Event {
    PURCHASE,
    SPEND,
    /** Returns the last spend. */
    REFUND,
    COMPENSATION,
    ADJUSTMENT,
    /** Takes back the last entry of a kind. */
    REVERSAL,
    /** Cancels what is left of the last grant of a kind. */
    VOID,
    REDEMPTION,
    /** A code that did not work. */
    ATTEMPT,
    LOCK_OUT,
    /** Staff end the last lock-out early. */
    LIFT
}
