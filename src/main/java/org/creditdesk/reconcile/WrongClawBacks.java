package org.creditdesk.reconcile;

import java.util.UUID;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Grant;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.hibernate.StatelessSession;

/** Takes back creditings of a receipt that had no right to stand, in steps that are written down like all claw-backs. */
final class WrongClawBacks {
    private final ClawBacks clawBacks;

    WrongClawBacks(ClawBacks clawBacks) {
        this.clawBacks = clawBacks;
    }

    /**
     * Takes back what is left of a further crediting of a receipt, whole or in part.
     *
     * @return null where nothing was left
     */
    Adjusted takeSecond(StatelessSession session, Receipt receipt, NamingEntry second) {
        ClawBackRow row =
                wrongly(session, receipt, second.entry().id(), second.entry().amount(), second.left());
        Because because = new Because("DUPLICATE_CHARGE", receipt.receipt(), null, null, null);
        return row.uncollected == 0
                ? clawBacks.write(
                        session,
                        receipt,
                        row,
                        new Reversal(row.requestId, second.entry().id(), because))
                : voidOf(session, receipt, row, because);
    }

    /**
     * Takes back what is left of the crediting of a wrong account, which had used up a part of it; when that is posted,
     * what is missing from other grants there, where the owner allows it.
     *
     * @return what became of the crediting itself; null where nothing was left of it
     */
    Adjusted takeFromWrong(StatelessSession session, Receipt receipt, NamingEntry wrong) {
        EntryId credited = wrong.entry().id();
        long amount = wrong.entry().amount();
        Adjusted own =
                voidOf(session, receipt, wrongly(session, receipt, credited, amount, wrong.left()), because(receipt));
        if (own == null || own.isPosted()) {
            takeMissing(session, receipt);
        }
        ReceiptQueue.refresh(session, receipt.id());
        return own;
    }

    /**
     * Takes what is missing of all that was credited wrongly and taken back as far as possible then, from whatever
     * the owner allows, as far as that holds anything now.
     */
    void takeMissing(StatelessSession session, Receipt receipt) {
        WrongCreditings creditings = creditings(session, receipt);
        for (Overcredited account : creditings.all()) {
            long open = account.missing();
            for (Grant grant : creditings.grants(account.account())) {
                long taken = Math.min(open, creditings.left(grant));
                if (taken > 0) {
                    ClawBackRow row = wrongly(session, receipt, grant.entry(), open, taken);
                    voidOf(session, receipt, row, because(receipt));
                    open -= taken;
                }
            }
        }
    }

    private WrongCreditings creditings(StatelessSession session, Receipt receipt) {
        return new WrongCreditings(
                session, receipt.id(), Steps.of(session, receipt.id(), clawBacks.now()), clawBacks.now());
    }

    /** The change with which that would begin, for asking what would come of it; never made. Null for none. */
    Change first(StatelessSession session, Receipt receipt) {
        WrongCreditings creditings = creditings(session, receipt);
        for (Overcredited account : creditings.all()) {
            for (Grant grant : creditings.grants(account.account())) {
                long taken = Math.min(account.missing(), creditings.left(grant));
                return new Voiding(UUID.randomUUID(), grant.entry(), taken, receipt.receipt(), because(receipt));
            }
        }
        return null;
    }

    private ClawBackRow wrongly(
            StatelessSession session, Receipt receipt, EntryId target, long requested, long collected) {
        ClawBackRow row = clawBacks.row(session, receipt, Cause.TWICE, target);
        row.requested = requested;
        row.collected = collected;
        row.uncollected = requested - collected;
        return row;
    }

    /** Never by a reversal: the grant may be another purchase's, which stays credited. */
    private Adjusted voidOf(StatelessSession session, Receipt receipt, ClawBackRow row, Because because) {
        var grant = new EntryId(row.accountId, row.targetSeq);
        Change change = row.collected == 0
                ? null
                : new Voiding(row.requestId, grant, row.collected, receipt.receipt(), because);
        return clawBacks.write(session, receipt, row, change);
    }

    /** Under the receipt's own ID as the ticket, which every reader finds again. */
    private static Because because(Receipt receipt) {
        return new Because("BILLING_ERROR", receipt.receipt(), null, null, null);
    }
}
