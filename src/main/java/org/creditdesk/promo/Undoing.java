package org.creditdesk.promo;

/** Whether a change can be undone now, and if not, why. */
public enum Undoing {
    POSSIBLE,
    /** An undoing is not undone; make the change again, which shows what it hits. */
    IS_UNDOING,
    UNDONE,
    CHANGED_SINCE,
    REDEEMED_SINCE
}
