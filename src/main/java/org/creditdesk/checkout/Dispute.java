package org.creditdesk.checkout;

/** How far a dispute is. A later one goes before an earlier one, in whatever order exports tell of them. */
public enum Dispute {
    OPEN,
    /** Nothing was taken in the end. */
    WON,
    /** The money is gone. */
    LOST,
    /** It was gone, and came back. */
    REGAINED;

    /** The one that is further on; either may be null. */
    public static Dispute further(Dispute one, Dispute other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Whether the money of the payment is in doubt or gone. */
    public boolean isAgainstUs() {
        return this == OPEN || this == LOST;
    }
}
