package org.creditdesk.reconcile;

/** Why credits are taken back, or given back. */
public enum Cause {
    /** Money was given back. */
    REFUND,
    /** The customer's bank took the payment back, or is about to. */
    DISPUTE,
    /** The receipt was credited once more than it should be: a second time, or to the wrong account. */
    TWICE,
    /** A dispute was won: what was taken for it is given back. */
    WON
}
