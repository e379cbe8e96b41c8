package org.creditdesk.adjust;

import java.time.Instant;

/**
 * A named event, such as an outage, that groups compensations.
 *
 * @param starts null while it has no window
 * @param ends exclusive; null while it has no window, or when it goes on
 * @param ticket null for none
 * @param accounts how many accounts have a compensation for it that still stands
 * @param credits what those compensations are worth in all
 */
public record Incident(
        long id,
        String name,
        Instant starts,
        Instant ends,
        String ticket,
        String createdBy,
        Instant createdAt,
        long accounts,
        long credits) {}
