package org.creditdesk.redeem;

import java.util.List;

/**
 * The numbers behind a signal.
 *
 * @param part how many: accounts of the same hour, aliases, early redemptions, or attempts of one day
 * @param whole of how many: accounts that redeemed, redemptions, or the successes of that day
 * @param mailboxes that the aliases belong to; 0 for other kinds
 * @param largest aliases of the one mailbox that has most; 0 for other kinds
 * @param hint accounts whose Gmail addresses differ in dots alone, which may be chance; 0 for other kinds
 * @param usual attempts for each success as they usually are, in hundredths; 0 for other kinds
 * @param compared how many other days the usual is the median of; below zero, how many other batches; 0 for other kinds
 * @param accounts some of the accounts, at most five
 */
public record SignalEvidence(
        long part,
        long whole,
        long mailboxes,
        long largest,
        long hint,
        long usual,
        long compared,
        List<SignalAccount> accounts) {
    public SignalEvidence {
        accounts = List.copyOf(accounts);
    }
}
