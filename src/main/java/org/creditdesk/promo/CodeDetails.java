package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;

/**
 * Everything about one issued code.
 *
 * @param code as it stands now
 * @param batch with its restrictions
 * @param starts the later of batch's and campaign's beginning; null for none
 * @param ends the earlier of their ends, exclusive; null for none
 * @param uses how often it was redeemed
 * @param budgetLeft credits that the campaign may still give; null for no limit
 * @param listed how many accounts may redeem it; 0 where it is not for listed accounts only
 * @param obstacles what keeps it from being redeemed now although its batch is active
 * @param redemptions oldest first, at most {@value #MOST_REDEMPTIONS}
 */
public record CodeDetails(
        CodeMatch code,
        Batch batch,
        Instant starts,
        Instant ends,
        int uses,
        Long budgetLeft,
        long listed,
        List<LifeObstacle> obstacles,
        List<CodeUse> redemptions) {
    /** A vanity code can be redeemed a million times; who wants all of them exports the batch. */
    public static final int MOST_REDEMPTIONS = 200;

    public CodeDetails {
        obstacles = List.copyOf(obstacles);
        redemptions = List.copyOf(redemptions);
    }
}
