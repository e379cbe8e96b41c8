package org.creditdesk.promo;

import java.util.List;

/**
 * How a campaign does, all as of one moment.
 *
 * @param rejections of attempts at its codes, most frequent first
 * @param regions redemptions by the account's region, most first
 * @param batches the same in short for every batch, newest first
 */
public record Figures(
        long campaignId,
        Funnel funnel,
        Cost cost,
        Timeline timeline,
        List<RegionCount> regions,
        List<Rejections> rejections,
        List<BatchFigures> batches) {

    /** Redemptions by accounts of one region. @param region ISO 3166-1 alpha-2; null where it is unknown */
    public record RegionCount(String region, long redemptions) {}

    /** Failed attempts for one reason. @param reason as {@code redeem.Outcome} names it */
    public record Rejections(String reason, long attempts) {}
}
