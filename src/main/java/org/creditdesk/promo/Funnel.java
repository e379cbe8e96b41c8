package org.creditdesk.promo;

/**
 * From the code that was made to the credits that were spent.
 *
 * @param generated codes of sealed batches
 * @param exported codes of batches of which a whole file left, and imported ones: these came from outside
 * @param attempted different codes that somebody tried
 * @param redeemed different codes that were redeemed at least once
 * @param attempts how often codes were tried; {@code rejected} of them failed
 * @param redemptions how often codes were redeemed, by {@code accounts} different accounts, for {@code credits}
 * @param spendingAccounts of them that spent anything of these credits; {@code spent} in all
 */
public record Funnel(
        long generated,
        long exported,
        long attempted,
        long redeemed,
        long attempts,
        long rejected,
        long redemptions,
        long accounts,
        long credits,
        long spendingAccounts,
        long spent) {}
