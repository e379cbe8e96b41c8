package org.creditdesk.sample;

/**
 * The batch that invented accounts redeem. Who redeems which code follows from the account's number alone, so that
 * neither the accounts nor the codes of a large store are ever in memory together.
 */
final class Crowd {
    /** Every so many-th account redeems; of five codes four are redeemed. */
    private static final int ONE_OF = 5;

    static final int SLICE = 1_000;

    private final long firstIndex;
    private final long accounts;

    /** @param firstIndex of the invented accounts, of which there are {@code accounts} */
    Crowd(long firstIndex, long accounts) {
        this.firstIndex = firstIndex;
        this.accounts = accounts;
    }

    static boolean redeems(Customer customer) {
        return customer.index() % ONE_OF == 0;
    }

    /** How many redeem. */
    long redemptions() {
        return order(firstIndex + accounts);
    }

    /** How many codes there are: a whole number of slices. */
    long codes() {
        long least = redemptions() * 5 / 4 + 1;
        return (least + SLICE - 1) / SLICE * SLICE;
    }

    int slices() {
        return Math.toIntExact(codes() / SLICE);
    }

    /** The place of the customer's code among all codes of the batch. */
    long place(Customer customer) {
        return order(customer.index()) * 5 / 4;
    }

    boolean isRedeemed(long place) {
        return place % 5 != 4 && place - place / 5 < redemptions();
    }

    /** How many redeem before the account with this index. */
    private long order(long index) {
        return (index + ONE_OF - 1) / ONE_OF - (firstIndex + ONE_OF - 1) / ONE_OF;
    }
}
