package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed correction of a balance that is not a reversal.
 *
 * @param amount credits; more than zero gives, less than zero takes, in the fixed order of use
 * @param expires when credits that are given expire; null for never, and when credits are taken
 */
public record Correction(UUID requestId, long accountId, long amount, Instant expires, Because because)
        implements Change {}
