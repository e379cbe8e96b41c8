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
public record Grant(EntryId entry, Origin origin, long amount, long remaining, Instant expires) {
    /** Credits that can still be spent or taken back: of a grant whose time ran out, none. */
    public long leftAt(Instant instant) {
        return expires != null && !expires.isAfter(instant) ? 0 : remaining;
    }
}
