package org.creditdesk.ledger;

import java.time.Instant;

/**
 * A grant whose time ran out while it still held something.
 *
 * @param seq of the entry that made it
 * @param remaining credits
 */
public record DueGrant(Instant expires, long account, long seq, long remaining) {}
