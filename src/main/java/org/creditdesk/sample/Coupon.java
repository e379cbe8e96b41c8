package org.creditdesk.sample;

import org.creditdesk.ledger.Origin;

/**
 * A code as somebody types it.
 *
 * @param raw what is typed, stray characters and all
 * @param batchId the batch of the code, with {@code credits} and {@code origin} of what it gives; null where no such
 *     code was issued
 */
record Coupon(String raw, String canonical, Long batchId, long credits, Origin origin) {}
