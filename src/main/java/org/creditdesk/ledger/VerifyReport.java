package org.creditdesk.ledger;

import java.util.List;

/** What verification found. {@code problems} holds the first 1,000. */
public record VerifyReport(boolean ok, long accounts, long entries, List<Finding> problems) {
    /**
     * A row that is not as it must be.
     *
     * @param seq the entry's sequence number; 0 where the account row itself is wrong
     */
    public record Finding(long account, long seq, String what, String expected, String found) {}
}
