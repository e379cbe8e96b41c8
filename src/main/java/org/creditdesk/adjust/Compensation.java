package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;

/**
 * Credits for something that went wrong.
 *
 * @param credits more than zero
 * @param expires when the credits expire; null for never
 */
public record Compensation(UUID requestId, long accountId, long credits, Instant expires, Because because)
        implements Change {}
