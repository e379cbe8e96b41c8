package org.creditdesk.promo;

import java.time.Instant;

/**
 * Why codes cannot be redeemed although their batch is active, or not as long as its window says.
 *
 * @param at the moment that matters; null where none does
 */
public record LifeObstacle(Kind kind, Instant at) {
    /** What stands in the way. */
    public enum Kind {
        BATCH_NOT_STARTED,
        BATCH_OVER,
        CAMPAIGN_ENDED,
        CAMPAIGN_NOT_STARTED,
        CAMPAIGN_OVER,
        /** The campaign's window closes before the batch's does. */
        CAMPAIGN_ENDS_SOONER,
        BUDGET_REACHED
    }
}
