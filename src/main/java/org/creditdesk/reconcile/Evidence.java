package org.creditdesk.reconcile;

import java.util.List;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;

/**
 * What proves that a receipt needs somebody, and what was prepared.
 *
 * @param need null where it needs nothing any more
 * @param email the present one of the account that it was bought for; null for none
 * @param entries that name it, in the order of accounts and entries
 * @param pack credits that its price's pack gives now; null where there is no such pack
 * @param request the adjustment request with which the fix waits for approval; null for none
 * @param requestState of that request
 * @param sheet of refunds and disputes; null where there were none
 */
public record Evidence(
        Receipt receipt,
        Need need,
        String email,
        List<NamingEntry> entries,
        Long pack,
        Long request,
        RequestState requestState,
        ClawBackSheet sheet,
        Fix fix) {
    public Evidence {
        entries = List.copyOf(entries);
    }

    /** Something was prepared, and it waits for nobody's decision; what was decided against can be asked for again. */
    public boolean isFixable() {
        return fix != null && fix.isPrepared() && requestState != RequestState.PENDING;
    }
}
