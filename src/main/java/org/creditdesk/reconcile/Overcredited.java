package org.creditdesk.reconcile;

/**
 * What an account still owes of a receipt that was credited to it wrongly, as of one moment. All numbers are credits.
 *
 * @param email of the account, as it is now
 * @param granted wrongly
 * @param taken back so far and not given back
 * @param waiting for somebody's approval
 * @param collectable now, from what the owner allows to take it from
 */
public record Overcredited(long account, String email, long granted, long taken, long waiting, long collectable) {
    /** What nothing is left for now. */
    public long uncollected() {
        return missing() - collectable;
    }

    /** What is still to be taken, whether or not it can be. */
    public long missing() {
        return granted - taken - waiting;
    }
}
