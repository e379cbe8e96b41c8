package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A marketing container.
 *
 * @param starts null for no beginning; {@code ends} is exclusive, null for no end
 * @param announced when the public is told of it; null where nobody said. It decides nothing about redeeming
 * @param budget credits that may be redeemed in all; null for no limit
 * @param redeemedCredits credits redeemed so far
 * @param batches how many generation runs it has
 * @param codes how many there are in its finished batches
 */
public record Campaign(
        long id,
        String name,
        String purpose,
        String owner,
        ZoneId zone,
        Instant starts,
        Instant ends,
        Instant announced,
        Long budget,
        long redeemedCredits,
        boolean active,
        Instant createdAt,
        long batches,
        long codes) {
    /** Of which nobody says when it is announced. */
    public Campaign(
            long id,
            String name,
            String purpose,
            String owner,
            ZoneId zone,
            Instant starts,
            Instant ends,
            Long budget,
            long redeemedCredits,
            boolean active,
            Instant createdAt,
            long batches,
            long codes) {
        this(
                id,
                name,
                purpose,
                owner,
                zone,
                starts,
                ends,
                null,
                budget,
                redeemedCredits,
                active,
                createdAt,
                batches,
                codes);
    }
}
