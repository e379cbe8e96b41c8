package org.creditdesk.redeem;

/** What staff can do about a code that failed. */
public enum Fix {
    LIFT_LOCK_OUT,
    REDEEM_ON_BEHALF,
    COMPENSATE,
    EXTEND_BATCH,
    RESUME_BATCH
}
