package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;

/**
 * A change that waits, or waited, for somebody else.
 *
 * @param email of the account as it is now
 * @param amount credits, signed, as they were when it was made
 * @param creditsExpire when credits that it gives expire; null for never
 * @param target the entry to be reversed or the grant to be voided; null for all else
 * @param exceeded the limit that it was above: OVER_LIMIT, OVER_DAILY_LIMIT or OVER_ACCOUNT_LIMIT
 * @param expires when it stops waiting
 * @param decidedBy who approved, rejected or withdrew it; null while it is open, and when it expired unnoticed
 * @param why what the one who decided said; null for nothing
 * @param entry the entry that was posted; null unless it was approved
 * @param receipt the receipt that it is about; null for none
 * @param receiptId of one that credits a receipt: its number in the store
 * @param rollsBack whether a redemption is to be rolled back, which is more than voiding its grant
 */
public record AdjustmentRequest(
        long id,
        UUID requestId,
        EntryKind kind,
        long accountId,
        String email,
        long amount,
        Instant creditsExpire,
        EntryId target,
        Because because,
        String exceeded,
        RequestState state,
        String madeBy,
        Instant madeAt,
        Instant expires,
        String decidedBy,
        Instant decidedAt,
        String why,
        EntryId entry,
        String receipt,
        Long receiptId,
        boolean rollsBack) {

    /** The change that it asks for, to be posted under the request's own id. */
    Change change() {
        return switch (kind) {
            case COMPENSATION -> new Compensation(requestId, accountId, amount, creditsExpire, because);
            case ADJUSTMENT -> new Correction(requestId, accountId, amount, creditsExpire, because);
            case REVERSAL -> new Reversal(requestId, target, because);
            case PURCHASE -> new Crediting(requestId, accountId, receiptId, because);
            default ->
                rollsBack
                        ? new RollingBack(requestId, target, because)
                        : new Voiding(requestId, target, receipt == null ? null : -amount, receipt, because);
        };
    }
}
