package org.creditdesk.ledger;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditdesk.problem.Problem;

/**
 * Walks one account again. Each stored entry is posted to a book that starts empty; the book says what the entry, its
 * uses and the grants must be. After the first entry that cannot be posted the rest of the account is not judged:
 * everything would follow from the first bad row.
 */
final class AccountCheck {
    private final HeadRow head;
    private final List<VerifyReport.Finding> findings;
    private final AccountBook book;
    private final Map<Long, Entry> granted = new TreeMap<>();
    private boolean broken;

    AccountCheck(HeadRow head, List<VerifyReport.Finding> findings) {
        this.head = head;
        this.findings = findings;
        this.book = new AccountBook(head.id);
    }

    void entry(EntryRow row, List<UseRow> uses) {
        if (broken) {
            return;
        }
        int before = findings.size();
        compare(row.seq, "sequence number", book.count() + 1, row.seq);
        if (row.actor == null || row.actor.isBlank()) {
            find(row.seq, "actor", "a member of staff", "nobody");
        }
        if (row.kind.needsReason() && row.reason == null) {
            find(row.seq, "reason", "a reason code", "none");
        }
        if (findings.size() == before) {
            replay(row, uses);
        }
        broken = findings.size() > before;
    }

    private void replay(EntryRow row, List<UseRow> uses) {
        Step step;
        try {
            step = book.post(posting(row.toEntry()), row.actor, row.at);
        } catch (Problem | IllegalArgumentException refused) {
            find(row.seq, "entry", "one that the rules allow", refused.getMessage());
            return;
        }
        Entry expected = step.entry();
        compare(row.seq, "balance after", expected.balanceAfter(), row.balanceAfter);
        compare(row.seq, "hash of the entry before", hex(step.before()), hex(row.before));
        if (row.balanceAfter == expected.balanceAfter()) {
            compare(row.seq, "hash", hex(step.hash()), hex(row.hash));
        }
        compare(row.seq, "uses of grants", expectedUses(step), foundUses(uses));
        if (expected.amount() > 0) {
            granted.put(row.seq, expected);
        }
    }

    private static Posting posting(Entry entry) {
        return new Posting(
                entry.requestId(),
                entry.kind(),
                entry.amount(),
                entry.origin(),
                entry.expires(),
                entry.target(),
                entry.reverses(),
                entry.receipt(),
                entry.incident(),
                entry.reason(),
                entry.internalNote(),
                entry.customerNote(),
                entry.ticket());
    }

    private static String expectedUses(Step step) {
        return step.uses().stream()
                .sorted(Comparator.comparing(Step.Use::grantSeq))
                .map(use -> step.entry().id().seq() + ": " + use.amount() + " of grant " + use.grantSeq())
                .collect(Collectors.joining(", "));
    }

    private static String foundUses(List<UseRow> uses) {
        return uses.stream()
                .map(use -> use.seq + ": " + use.amount + " of grant " + use.grantSeq)
                .collect(Collectors.joining(", "));
    }

    /** After the last entry: the account row must say where the book stands. */
    void head() {
        if (!broken) {
            int before = findings.size();
            compare(0, "entry count", book.count(), head.entryCount);
            compare(0, "balance", book.balance(), head.balance);
            compare(0, "head hash", hex(book.head()), hex(head.headHash));
            broken = findings.size() > before;
        }
    }

    void grant(GrantRow row) {
        if (broken) {
            return;
        }
        Entry entry = granted.remove(row.seq);
        if (entry == null) {
            find(row.seq, "grant", "none, the entry gives no credits", "a grant of " + row.amount);
            return;
        }
        compare(row.seq, "grant's amount", entry.amount(), row.amount);
        compare(row.seq, "grant's origin", entry.origin(), row.origin);
        compare(row.seq, "grant's expiry", entry.expires(), row.expires);
        compare(row.seq, "grant's remaining credits", book.remaining(row.seq), row.remaining);
    }

    /** After the last grant: none may be missing. */
    void finish() {
        if (!broken) {
            granted.forEach((seq, entry) -> find(seq, "grant", "a grant of " + entry.amount(), "none"));
        }
    }

    private void compare(long seq, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            find(seq, what, String.valueOf(expected), String.valueOf(found));
        }
    }

    private void find(long seq, String what, String expected, String found) {
        findings.add(new VerifyReport.Finding(head.id, seq, what, expected, found));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }
}
