package org.creditdesk.adjust;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;

/** An entry as the rules would have it. {@code paid} says which grants a debit used up, and how much of each. */
record ModelEntry(
        long account,
        long seq,
        UUID requestId,
        EntryKind kind,
        long amount,
        long balanceAfter,
        Origin origin,
        Instant expires,
        Long target,
        Long reverses,
        String reason,
        String ticket,
        String actor,
        Instant at,
        Map<Long, Long> paid) {

    boolean isByHand() {
        return switch (kind) {
            case COMPENSATION, ADJUSTMENT, VOID, REVERSAL -> true;
            default -> false;
        };
    }
}
