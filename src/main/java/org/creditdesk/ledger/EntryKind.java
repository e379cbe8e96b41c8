package org.creditdesk.ledger;

/** What a ledger entry records. */
public enum EntryKind {
    /** Credits bought on the checkout page. */
    PURCHASE,
    /** Credits of a redeemed code. */
    REDEMPTION,
    /** Credits given by staff for something that went wrong. */
    COMPENSATION,
    /** A signed correction by staff that is not a reversal. */
    ADJUSTMENT,
    /** A store purchase paid with credits. */
    SPEND,
    /** The return of a spend. */
    REFUND,
    /** A grant's time ran out. */
    EXPIRY,
    /** Staff cancelled what was left of one grant. */
    VOID,
    /** Negates exactly one earlier entry, once. */
    REVERSAL;

    /** Made by a person at the desk, who must say why. */
    public boolean needsReason() {
        return this == COMPENSATION || this == ADJUSTMENT || this == VOID || this == REVERSAL;
    }
}
