package org.creditdesk.adjust;

import org.creditdesk.ledger.EntryId;

/**
 * A receipt that went from one account to another.
 *
 * @param from null where it had no account
 * @param credits that went with it; 0 while it was not credited
 * @param spent credits of it that the account before had used; they stay there
 * @param taken and {@code given}: the entries; null where no credits moved
 * @param balanceAfter credits of the account that has it now, right after
 * @param replayed whether the same request had moved it before
 */
public record MovedReceipt(
        String receipt,
        Long from,
        long to,
        long credits,
        long spent,
        EntryId taken,
        EntryId given,
        long balanceAfter,
        boolean replayed) {}
