package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;

/**
 * What a change comes to on the ledger as it stands.
 *
 * @param amount credits, signed
 * @param origin and {@code expires} of the grant that a positive amount makes
 * @param target the entry that is reversed, or the grant that is voided; null for all else
 * @param reversed the entry that a reversal negates; null for all else
 * @param receipt what the entry will name; null for none
 * @param receiptId of a PURCHASE: the receipt that it credits
 * @param uncollected of a redemption that is rolled back, the credits that its grant does not hold any more; then
 *     {@code amount} may be 0, which posts nothing; null for all else
 */
record Plan(
        UUID requestId,
        long accountId,
        EntryKind kind,
        long amount,
        Origin origin,
        Instant expires,
        Long target,
        Entry reversed,
        String receipt,
        Long receiptId,
        Long uncollected) {
    Plan(
            UUID requestId,
            long accountId,
            EntryKind kind,
            long amount,
            Origin origin,
            Instant expires,
            Long target,
            Entry reversed,
            String receipt) {
        this(requestId, accountId, kind, amount, origin, expires, target, reversed, receipt, null, null);
    }

    boolean rollsBack() {
        return uncollected != null;
    }

    /** Credits that are moved, whichever way. */
    long size() {
        return Math.abs(amount);
    }

    Posting posting(Because because, Long incident) {
        Posting posting =
                switch (kind) {
                    case REVERSAL -> Posting.reversal(requestId, reversed, origin, expires);
                    case VOID -> Posting.voiding(requestId, target, -amount).naming(receipt);
                    default ->
                        amount > 0
                                ? Posting.credit(requestId, kind, amount, origin, expires)
                                        .naming(receipt)
                                : Posting.debit(requestId, kind, -amount);
                };
        return posting.because(
                because.reason(), because.ticket(), because.internalNote(), because.customerNote(), incident);
    }
}
