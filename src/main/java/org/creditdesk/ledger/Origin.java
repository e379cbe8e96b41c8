package org.creditdesk.ledger;

/** Where a grant's credits came from. */
public enum Origin {
    PURCHASE,
    PROMOTION,
    GIFT,
    COMPENSATION,
    CORRECTION;

    /** Credits that the customer paid for are used last. */
    boolean isPurchased() {
        return this == PURCHASE;
    }
}
