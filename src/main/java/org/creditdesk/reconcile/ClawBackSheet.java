package org.creditdesk.reconcile;

import java.util.List;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Receipt;

/**
 * The worksheet of a receipt whose money was given back or is disputed, or that was credited wrongly, as of one
 * moment. All numbers are credits.
 *
 * @param email of the account that was credited, as it is now; null while nothing was
 * @param grant the entry that credited it; null while nothing stands
 * @param granted by that entry
 * @param spent of the grant by the customer
 * @param lapsed of the grant because its time ran out or staff voided it otherwise
 * @param due to be taken back in all, see {@link Due}
 * @param taken so far and not given back
 * @param waiting for somebody's approval
 * @param collectable now
 * @param uncollected what nothing is left for now
 * @param back what was taken for a dispute that was won since, to be given back
 * @param isSeen whether all this was written down before, so that a run would change nothing
 * @param overcredited accounts that got the receipt's credits wrongly and have not given all of them back
 */
public record ClawBackSheet(
        Receipt receipt,
        String email,
        EntryId grant,
        long granted,
        long spent,
        long lapsed,
        long due,
        long taken,
        long waiting,
        long collectable,
        long uncollected,
        long back,
        boolean isSeen,
        List<Overcredited> overcredited,
        List<ClawBackStep> steps) {
    public ClawBackSheet {
        overcredited = List.copyOf(overcredited);
        steps = List.copyOf(steps);
    }

    /** A run would post something, or write down what cannot be had. */
    public boolean isOpen() {
        return collectable > 0 || back > 0 || !isSeen || missing() > 0;
    }

    /** Credits that can be had now of those that others got wrongly. */
    public long missing() {
        return overcredited.stream().mapToLong(Overcredited::collectable).sum();
    }
}
