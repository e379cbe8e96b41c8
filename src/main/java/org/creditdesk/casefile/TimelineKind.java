package org.creditdesk.casefile;

/** What a timeline tells of, in the order in which things of one moment are shown: what followed from another first. */
public enum TimelineKind {
    /** Staff wrote something down. */
    NOTE,
    /** A lock-out was ended before its time. */
    LIFT,
    /** Redeeming was blocked for a while. */
    LOCK_OUT,
    /** A receipt came from another account or went to one. */
    MOVE,
    /** Credits moved. */
    ENTRY,
    /** An adjustment request was approved, rejected, withdrawn or ran out. */
    DECISION,
    /** Somebody asked for a compensation or a correction. */
    REQUEST,
    /** Somebody tried to redeem a code. */
    ATTEMPT,
    /** Something was bought on the checkout page. */
    RECEIPT,
    /** The account got another address. */
    EMAIL
}
