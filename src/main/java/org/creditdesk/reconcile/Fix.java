package org.creditdesk.reconcile;

/**
 * What was prepared for a receipt.
 *
 * @param credits that it moves, more than 0 where it gives and less where it takes
 * @param account whose; null for none
 * @param email of that account
 * @param takingBack what comes back of a crediting that has no right to stand; null where there is none
 * @param why in a sentence, why nothing could be prepared; null where something was
 */
public record Fix(Remedy remedy, long credits, Long account, String email, TakingBack takingBack, String why) {
    /** One that takes no crediting back. */
    public Fix(Remedy remedy, long credits, Long account, String email) {
        this(remedy, credits, account, email, null, null);
    }

    static Fix none(String why) {
        return new Fix(Remedy.NONE, 0, null, null, null, why);
    }

    public boolean isPrepared() {
        return remedy != Remedy.NONE;
    }
}
