package org.creditdesk.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * One immutable signed movement, as it is shown.
 *
 * @param amount credits, negative where they were taken
 * @param origin of the grant that a crediting entry made; null for a debit
 * @param expires when that grant expires; null for never
 * @param target the grant that an EXPIRY or VOID emptied, the spend that a REFUND returns; null otherwise
 * @param reverses the entry that a REVERSAL negates; null otherwise
 * @param receipt the receipt ID that the entry names; null where there is none
 */
public record Entry(
        EntryId id,
        UUID requestId,
        EntryKind kind,
        long amount,
        long balanceAfter,
        Origin origin,
        Instant expires,
        Long target,
        Long reverses,
        String receipt,
        Long incident,
        String reason,
        String internalNote,
        String customerNote,
        String ticket,
        String actor,
        Instant at) {}
