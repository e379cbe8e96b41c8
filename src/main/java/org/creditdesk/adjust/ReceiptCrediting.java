package org.creditdesk.adjust;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.hibernate.StatelessSession;

/**
 * Credits a receipt that was charged and not credited: a PURCHASE under the receipt's ID, as the shop would have posted
 * it, which names the member and a reason. Within the member's limits at once, above them by a request; however often
 * it is asked for, a receipt is credited once.
 */
public final class ReceiptCrediting {
    private static final String REASON = "MISSING_PURCHASE";

    private ReceiptCrediting() {}

    /**
     * The change to be made with {@link Adjustments#make}. Its request id follows from the receipt, and from the entry
     * that credited it before and was reversed; its ticket is the receipt's ID unless there is another.
     */
    public static Crediting of(Receipt receipt, long accountId, String ticket) {
        return of(request(receipt), receipt, accountId, ticket);
    }

    /** The same under another id, for asking again after somebody decided against it. */
    public static Crediting of(UUID requestId, Receipt receipt, long accountId, String ticket) {
        return new Crediting(
                requestId,
                accountId,
                receipt.id(),
                new Because(REASON, ticket == null ? receipt.receipt() : ticket, null, null, null));
    }

    /** The request id under which a receipt is credited, whoever does it. */
    public static UUID request(Receipt receipt) {
        String before =
                receipt.isCredited() ? " after " + receipt.creditedAccountId() + "-" + receipt.creditedSeq() : "";
        return UUID.nameUUIDFromBytes(("credit receipt " + receipt.id() + before).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What crediting comes to, with the receipt locked.
     *
     * @throws Problem NO_SUCH_RECEIPT, RECEIPT_CREDITED, RECEIPT_COMPENSATED, RECEIPT_NOT_PAID or RECEIPT_WITHOUT_PACK
     */
    static Plan plan(StatelessSession session, Crediting change) {
        Needing needing = ReceiptQueue.locked(session, change.receiptId())
                .orElseThrow(() -> Problem.notFound("NO_SUCH_RECEIPT", String.valueOf(change.receiptId())));
        Receipt receipt = needing.receipt();
        if (receipt.isCredited() && !needing.isUndone()) {
            throw Problem.refused(
                    "RECEIPT_CREDITED",
                    receipt.receipt(),
                    new EntryId(receipt.creditedAccountId(), receipt.creditedSeq()).toString());
        }
        ReceiptQueue.standingEntry(session, receipt).ifPresent(entry -> {
            throw Problem.refused("RECEIPT_NAMED", receipt.receipt(), entry);
        });
        if (receipt.state() != Receipt.State.PAID) {
            throw Problem.refused("RECEIPT_NOT_PAID", receipt.receipt());
        }
        if (receipt.credits() == 0) {
            throw Problem.refused("RECEIPT_WITHOUT_PACK", receipt.receipt());
        }
        return new Plan(
                change.requestId(),
                change.accountId(),
                EntryKind.PURCHASE,
                receipt.credits(),
                Origin.PURCHASE,
                null,
                null,
                null,
                receipt.receipt(),
                receipt.id(),
                null);
    }
}
