package org.creditdesk.promo;

import java.time.Instant;
import java.util.UUID;

/**
 * Asks for one change of a batch's life.
 *
 * @param ends for EXTEND: the new end of its window, exclusive, or null for none. Other actions leave the end alone
 * @param confirmed how many codes the member was told it hits, and typed; null where nothing was typed. Needed where
 *     it hits more than {@value #UNCONFIRMED}
 */
public record LifeCommand(UUID requestId, long batchId, LifeAction action, Instant ends, Long confirmed) {
    /** So many codes may be hit without a number that was typed. */
    public static final long UNCONFIRMED = 1_000;
}
