package org.creditdesk.promo;

import java.time.LocalDate;

/**
 * What a campaign has cost and may yet cost, in credits.
 *
 * @param redeemed so far
 * @param budget null for no limit; {@code left} of it, null likewise
 * @param atStake what live codes could still give, no more than what is left
 * @param held what codes of sealed and paused batches could give besides, were they live
 * @param lastWeek redeemed in the last seven days
 * @param usedUp the day in the campaign's zone on which the budget is used up at the pace of the last seven days; null
 *     without a budget or without a pace
 */
public record Cost(long redeemed, Long budget, Long left, long atStake, long held, long lastWeek, LocalDate usedUp) {}
