package org.creditdesk.ledger;

import java.util.Arrays;

/** What an entry must have before anything can be said of what it does. */
final class EntryCheck {
    private final Stored.Entry row;
    private final Findings findings;

    EntryCheck(Stored.Entry row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    void run() {
        present("request id", row.requestId());
        present("amount", row.amount());
        present("time", row.at());
        boolean kind = oneOf("kind", EntryKind.values(), row.kind());
        if (row.origin() != null) {
            oneOf("origin", Origin.values(), row.origin());
        }
        if (row.actor() == null || row.actor().isBlank()) {
            find("actor", "a member of staff", "nobody");
        }
        if (kind && EntryKind.valueOf(row.kind()).needsReason() && row.reason() == null) {
            find("reason", "a reason code", "none");
        }
    }

    private void present(String what, Object value) {
        if (value == null) {
            find(what, "a value", "none");
        }
    }

    private boolean oneOf(String what, Enum<?>[] constants, String text) {
        boolean known = Arrays.stream(constants).anyMatch(each -> each.name().equals(text));
        if (!known) {
            find(what, "one of " + Arrays.toString(constants), text == null ? "none" : text);
        }
        return known;
    }

    private void find(String what, String expected, String found) {
        findings.add(row.account(), row.seq(), what, expected, found);
    }
}
