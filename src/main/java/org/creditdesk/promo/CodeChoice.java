package org.creditdesk.promo;

/** Which codes of a batch are listed. */
public enum CodeChoice {
    ALL,
    /** Never used and not revoked. */
    UNUSED,
    /** Used at least once, whatever became of them since. */
    REDEEMED,
    /** Revoked one by one. */
    REVOKED
}
