package org.creditdesk.reconcile;

/** Why credits are taken back, or given back. */
public enum Cause {
    /** Money was given back. */
    REFUND,
    /** The customer's bank took the payment back, or is about to. */
    DISPUTE,
    /** The receipt was credited a second time. */
    TWICE,
    /** A dispute was won: what was taken for it is given back. */
    WON
}
