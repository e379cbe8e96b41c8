package org.creditdesk.redeem;

import java.time.Instant;

/**
 * A lock-out that was lifted.
 *
 * @param wouldHaveEnded when it would have ended by itself
 * @param replayed whether an earlier call with the same request id has done it
 */
public record Lifted(long accountId, Instant wouldHaveEnded, Instant liftedAt, boolean replayed) {}
