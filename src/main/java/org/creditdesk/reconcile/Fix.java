package org.creditdesk.reconcile;

/**
 * What was prepared for a receipt.
 *
 * @param credits that it moves, more than 0 where it gives and less where it takes
 * @param account whose; null for none
 * @param email of that account
 * @param why in a sentence, why nothing could be prepared; null where something was
 */
public record Fix(Remedy remedy, long credits, Long account, String email, String why) {
    static Fix none(String why) {
        return new Fix(Remedy.NONE, 0, null, null, why);
    }

    public boolean isPrepared() {
        return remedy != Remedy.NONE;
    }
}
