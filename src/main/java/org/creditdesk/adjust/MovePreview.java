package org.creditdesk.adjust;

/**
 * What moving a receipt would do.
 *
 * @param from the account that it leaves; null for none
 * @param credited whether its credits go with it
 * @param credits that would go
 * @param spent credits of it that are used up and stay where they are
 * @param problem why it cannot be moved; null when it can
 */
public record MovePreview(
        String receipt, Long from, long to, boolean credited, long credits, long spent, String problem) {}
