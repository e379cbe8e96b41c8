package org.creditdesk.promo;

/**
 * What a batch would cost and how well it hides.
 *
 * @param creditsAtStake count × value × uses
 * @param bits of randomness in one code, without its check character
 * @param guess chance that one guess hits a live code of this batch
 * @param hitsPerDay expected hits a day by one account that guesses as often as the lock-out lets it
 * @param allowed whether the share of live codes in the space is at most 1e-9
 */
public record Odds(long creditsAtStake, double bits, double guess, double hitsPerDay, boolean allowed) {}
