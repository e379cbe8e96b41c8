package org.creditdesk.checkout;

/** A row by which nothing was paid and nothing given back: a failed charge, a transfer to a bank, a sum. */
public record PassedOver(long row, String receipt, Cause why) implements CheckoutRow {
    /** Cause it is none of ours. */
    public enum Cause {
        NOTHING_PAID,
        NOT_CHARGED,
        TEST,
        OTHER_MOVEMENT,
        SUM
    }
}
