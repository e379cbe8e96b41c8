package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;

/**
 * What an action would do at this moment. The state and the end are the only fields that it can touch.
 *
 * @param hit codes that it reaches: not revoked and with uses left
 * @param redeemed codes that stay as they are because they have no use left
 * @param revoked codes that stay as they are because they were revoked singly
 * @param credits that the codes it hits could still give, no more than what is left of the campaign's budget
 * @param obstacles what still keeps codes from being redeemed afterwards; empty where the action closes the batch
 */
public record LifePreview(
        long batchId,
        LifeAction action,
        BatchState stateBefore,
        BatchState stateAfter,
        Instant endsBefore,
        Instant endsAfter,
        long hit,
        long redeemed,
        long revoked,
        long credits,
        List<LifeObstacle> obstacles) {
    public LifePreview {
        obstacles = List.copyOf(obstacles);
    }

    /** Whether the number of codes must be typed. */
    public boolean needsConfirmation() {
        return hit > LifeCommand.UNCONFIRMED;
    }
}
