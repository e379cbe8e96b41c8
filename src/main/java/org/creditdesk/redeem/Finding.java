package org.creditdesk.redeem;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What one look at a batch has found; see {@link SignalEvidence}. @param accounts their numbers */
record Finding(
        SignalKind kind,
        Instant since,
        long part,
        long whole,
        long mailboxes,
        long largest,
        long hint,
        long usual,
        long compared,
        List<Long> accounts) {
    /** So many accounts stand for all. */
    static final int EXAMPLES = 5;

    static Finding of(SignalKind kind, Instant since, long part, long whole, List<Long> accounts) {
        return new Finding(kind, since, part, whole, 0, 0, 0, 0, 0, accounts);
    }

    Finding withAliases(long ofMailboxes, long ofLargest, long dots) {
        return new Finding(kind, since, part, whole, ofMailboxes, ofLargest, dots, usual, compared, accounts);
    }

    Finding withUsual(long hundredths, long medianOf) {
        return new Finding(kind, since, part, whole, mailboxes, largest, hint, hundredths, medianOf, accounts);
    }

    String accountList() {
        return accounts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Long> accounts(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }
}
