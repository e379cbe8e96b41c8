package org.creditdesk.reconcile;

/**
 * How much of a crediting that has no right to stand can be taken back.
 *
 * @param email of the account that got it
 * @param granted credits that it gave
 * @param collectable credits that can be had now
 */
public record TakingBack(String email, long granted, long collectable) {
    /** Credits that are used up, and will be written down as such. */
    public long uncollected() {
        return granted - collectable;
    }
}
