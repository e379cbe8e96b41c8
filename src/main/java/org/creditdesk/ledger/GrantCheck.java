package org.creditdesk.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.creditdesk.store.KeyedRows;

/**
 * Compares an account's grants with what its entries make of them, side by side. Of each grant only what it says to
 * hold is kept until the last entry, and nothing of one that says to be used up.
 */
final class GrantCheck {
    private final long account;
    private final KeyedRows<Stored.Grant> rows;
    private final Findings findings;
    private final Map<Long, Long> remaining = new HashMap<>();
    private final Set<Long> named = new HashSet<>();
    private Stored.Grant waiting;

    /** @param rows of the whole store, standing at this account or before it */
    GrantCheck(long account, KeyedRows<Stored.Grant> rows, Findings findings) {
        this.account = account;
        this.rows = rows;
        this.findings = findings;
        this.waiting = rows.next(account);
    }

    /** The next entry of the account, as it must be. */
    void at(Entry entry) {
        long seq = entry.id().seq();
        strays(seq);
        Stored.Grant row = waiting == null || waiting.seq() != seq ? null : take();
        if (entry.amount() > 0) {
            if (row == null) {
                name(seq, "grant", "a grant of " + entry.amount(), "none");
            } else {
                compare(entry, row);
            }
        } else if (row != null) {
            stray(row);
        }
    }

    private void compare(Entry entry, Stored.Grant row) {
        long seq = row.seq();
        findings.compare(account, seq, "grant's amount", entry.amount(), row.amount());
        findings.compare(account, seq, "grant's origin", String.valueOf(entry.origin()), row.origin());
        findings.compare(account, seq, "grant's expiry", entry.expires(), row.expires());
        if (row.remaining() == null) {
            name(seq, "grant's remaining credits", "a number", "none");
        } else if (row.remaining() != 0) {
            remaining.put(seq, row.remaining());
        }
    }

    /** After the last entry. */
    void finish(AccountBook book) {
        strays(Long.MAX_VALUE);
        for (OpenGrant open : book.open()) {
            Long found = remaining.remove(open.seq());
            if (!named.contains(open.seq())) {
                compareRemaining(open.seq(), open.remaining(), found == null ? 0 : found);
            }
        }
        remaining.forEach((seq, found) -> compareRemaining(seq, 0, found));
    }

    private void compareRemaining(long seq, long expected, long found) {
        findings.compare(account, seq, "grant's remaining credits", expected, found);
    }

    private void strays(long before) {
        while (waiting != null && waiting.seq() < before) {
            stray(take());
        }
    }

    private void stray(Stored.Grant row) {
        findings.add(account, row.seq(), "grant", "none, the entry gives no credits", "a grant of " + row.amount());
    }

    private Stored.Grant take() {
        Stored.Grant row = waiting;
        waiting = rows.next(account);
        return row;
    }

    private void name(long seq, String what, String expected, String found) {
        named.add(seq);
        findings.add(account, seq, what, expected, found);
    }
}
