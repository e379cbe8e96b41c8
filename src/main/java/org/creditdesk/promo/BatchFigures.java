package org.creditdesk.promo;

/**
 * How one batch does; see {@link Funnel}.
 *
 * @param codes generated, 0 until the batch is sealed
 * @param liveCodes not revoked and with uses left, whether or not the batch is redeemable now
 * @param usesLeft of these codes
 * @param atStake credits that they could give now; 0 while the batch is not redeemable
 */
public record BatchFigures(
        long batchId,
        long codes,
        long exported,
        long attempted,
        long attempts,
        long redeemed,
        long redemptions,
        long credits,
        long liveCodes,
        long usesLeft,
        long atStake) {}
