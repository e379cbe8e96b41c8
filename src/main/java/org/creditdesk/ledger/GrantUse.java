package org.creditdesk.ledger;

import java.time.Instant;

/**
 * What one grant paid of a debit.
 *
 * @param grantSeq the sequence number of the entry that made the grant
 * @param amount credits, more than 0
 * @param expires when the grant expires or expired; null for never
 */
public record GrantUse(long grantSeq, Origin origin, long amount, Instant expires) {}
