package org.creditdesk.promo;

/** The life of a batch; its codes can be redeemed while it is ACTIVE only. */
public enum BatchState {
    DRAFT,
    GENERATING,
    SEALED,
    ACTIVE,
    PAUSED,
    ENDED,
    REVOKED,
    CANCELLED
}
