package org.creditdesk.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** What verification has found so far; the first thousand are kept, so that a ledger all wrong fits in memory too. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<VerifyReport.Finding> kept = new ArrayList<>();
    private long count;

    void add(long account, long seq, String what, String expected, String found) {
        count++;
        if (!isFull()) {
            kept.add(new VerifyReport.Finding(account, seq, what, expected, found));
        }
    }

    /** Adds a finding unless both are the same. */
    void compare(long account, long seq, String what, Object expected, Object found) {
        if (!Objects.deepEquals(expected, found)) {
            add(account, seq, what, text(expected), text(found));
        }
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? "none" : value.toString();
    }

    /** How many there were, also those that are not kept. */
    long count() {
        return count;
    }

    boolean isFull() {
        return kept.size() == MOST;
    }

    List<VerifyReport.Finding> kept() {
        return List.copyOf(kept);
    }
}
