package org.creditdesk.sample;

/** How an account's 18 months went; in purchases and spends, each at least and at most. */
enum History {
    /** Only what {@code ledger.csv} tells. */
    TOLD(0, 0, 0, 0),
    NONE(0, 0, 0, 0),
    NEW(0, 1, 0, 2),
    QUIET(1, 2, 1, 3),
    REGULAR(3, 7, 5, 12),
    BUSY(25, 40, 90, 150);

    private final int leastPurchases;
    private final int mostPurchases;
    private final int leastSpends;
    private final int mostSpends;

    History(int leastPurchases, int mostPurchases, int leastSpends, int mostSpends) {
        this.leastPurchases = leastPurchases;
        this.mostPurchases = mostPurchases;
        this.leastSpends = leastSpends;
        this.mostSpends = mostSpends;
    }

    int purchases(Chance chance) {
        return chance.between(leastPurchases, mostPurchases);
    }

    int spends(Chance chance) {
        return chance.between(leastSpends, mostSpends);
    }
}
