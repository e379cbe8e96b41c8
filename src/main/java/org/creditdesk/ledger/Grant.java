package org.creditdesk.ledger;

import java.time.Instant;

/**
 * The lot that a crediting entry made.
 *
 * @param entry the crediting entry
 * @param amount credits granted
 * @param remaining credits not used yet
 * @param expires null for never
 */
public record Grant(EntryId entry, Origin origin, long amount, long remaining, Instant expires) {}
