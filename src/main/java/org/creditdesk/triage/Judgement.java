package org.creditdesk.triage;

import java.util.List;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.reconcile.Evidence;

/**
 * What the desk says to a message: one verdict, what proves it and what was prepared.
 *
 * @param account that the message is about; null while it is not known
 * @param receipt that the verdict is about, with its entries and its prepared fix; null for none
 * @param mistyped whether the receipt was found only because one character of its ID may be wrong
 * @param causes why the balance may not be what the customer expects, the likeliest first
 * @param codes what became of the codes in the message
 * @param ask what has to be known before more can be said; empty where nothing has
 * @param sentence for staff
 * @param reply to the customer, in which nothing stands that is not theirs to know
 */
public record Judgement(
        Verdict verdict,
        Message found,
        AccountHeader account,
        Evidence receipt,
        boolean mistyped,
        List<Mismatch> causes,
        List<ListedCode> codes,
        List<Question> ask,
        String sentence,
        String reply) {
    public Judgement {
        causes = List.copyOf(causes);
        codes = List.copyOf(codes);
        ask = List.copyOf(ask);
    }

    /** Whether something was prepared that can be done with one key. */
    public boolean hasFix() {
        return receipt != null && receipt.fix() != null && receipt.fix().isPrepared();
    }
}
