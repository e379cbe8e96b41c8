package org.creditdesk.ledger;

import java.util.List;

/**
 * What posting one entry writes.
 *
 * @param before hash of the entry before
 * @param uses which grants paid a debit, and how much
 */
public record Step(Entry entry, byte[] before, byte[] hash, List<Use> uses) {
    /** @param left credits that the grant still holds afterwards */
    public record Use(long grantSeq, long amount, long left) {}
}
