package org.creditdesk.promo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Reckons what a campaign may yet cost, and when its budget is used up. */
final class CampaignCost {
    private static final long PACE_DAYS = 7;
    /** A forecast beyond says no more than that the budget lasts. */
    private static final long LONGEST_FORECAST_DAYS = 10 * 366L;

    private CampaignCost() {}

    /** @param lastWeek credits redeemed in the last seven days */
    static Cost of(CampaignRow campaign, List<BatchTally> tallies, long lastWeek, Instant now) {
        Long left = campaign.budget == null ? null : campaign.budget - campaign.redeemedCredits;
        long live = Saturated.sum(
                tallies.stream().filter(tally -> tally.isLive(campaign, now)).mapToLong(BatchTally::stake));
        long held = Saturated.sum(
                tallies.stream().filter(tally -> tally.isHeld(campaign, now)).mapToLong(BatchTally::stake));
        return new Cost(
                campaign.redeemedCredits,
                campaign.budget,
                left,
                capped(live, left),
                held,
                lastWeek,
                usedUp(left, lastWeek, now.atZone(ZoneId.of(campaign.zone)).toLocalDate()));
    }

    static long capped(long stake, Long left) {
        return left == null ? stake : Math.min(stake, left);
    }

    /** @return null where there is no budget or no pace, or where it lasts for ten years */
    static LocalDate usedUp(Long left, long lastWeek, LocalDate today) {
        if (left == null || lastWeek == 0) {
            return null;
        }
        double days = Math.ceil((double) left * PACE_DAYS / lastWeek);
        return days > LONGEST_FORECAST_DAYS ? null : today.plusDays((long) days);
    }
}
