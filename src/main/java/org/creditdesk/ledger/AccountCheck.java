package org.creditdesk.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Walks one account again. Each stored entry is posted to a book that starts empty; the book says what the entry, its
 * uses and the grants must be. After the first entry that cannot be posted the rest of the account is not judged:
 * everything would follow from the first bad row. What is kept in memory is the book, so open grants and no others.
 */
final class AccountCheck {
    private final Stored.Account head;
    private final Findings findings;
    private final AccountBook book;
    private final GrantCheck grants;
    private boolean broken;

    AccountCheck(Stored.Account head, GrantCheck grants, Findings findings) {
        this.head = head;
        this.findings = findings;
        this.book = new AccountBook(head.id());
        this.grants = grants;
    }

    void entry(Stored.Entry row, List<Stored.Use> uses) {
        if (broken) {
            return;
        }
        long before = findings.count();
        compare(row.seq(), "sequence number", book.count() + 1, row.seq());
        new EntryCheck(row, findings).run();
        if (findings.count() == before) {
            replay(row, uses);
        }
        broken = findings.count() > before;
    }

    private void replay(Stored.Entry row, List<Stored.Use> uses) {
        emptied(row);
        Step step;
        try {
            step = book.post(row.posting(), row.actor(), row.at());
        } catch (RuntimeException refused) {
            // Not only a rule that refuses: an instant so far off that it cannot be counted is no entry either.
            findings.add(
                    head.id(), row.seq(), "entry", "one that the rules allow", String.valueOf(refused.getMessage()));
            return;
        }
        Entry expected = step.entry();
        compare(row.seq(), "balance after", expected.balanceAfter(), row.balanceAfter());
        compare(row.seq(), "hash of the entry before", step.before(), row.before());
        if (Long.valueOf(expected.balanceAfter()).equals(row.balanceAfter())) {
            compare(row.seq(), "hash", step.hash(), row.hash());
        }
        compare(row.seq(), "uses of grants", expectedUses(step), foundUses(uses));
        grants.at(expected);
    }

    /**
     * An expiry and a void take all that is left, an expiry not before the time; a claw-back, which names its receipt,
     * may take a part. The book refuses more than is left.
     */
    private void emptied(Stored.Entry row) {
        EntryKind kind = EntryKind.valueOf(row.kind());
        OpenGrant grant = row.target() == null ? null : book.grant(row.target());
        if (grant == null || kind != EntryKind.EXPIRY && kind != EntryKind.VOID) {
            return;
        }
        boolean part = kind == EntryKind.VOID && row.receipt() != null;
        if (row.amount() > -grant.remaining() && !part) {
            compare(row.seq(), "credits taken from grant " + grant.seq(), -grant.remaining(), row.amount());
        }
        if (kind == EntryKind.EXPIRY && !grant.isExpiredAt(row.at())) {
            String expected = grant.expires() == null ? "never" : "from " + grant.expires();
            compare(row.seq(), "expiry of grant " + grant.seq(), expected, row.at());
        }
    }

    private static String expectedUses(Step step) {
        return step.uses().stream()
                .sorted(Comparator.comparing(Step.Use::grantSeq))
                .map(use -> step.entry().id().seq() + ": " + use.amount() + " of grant " + use.grantSeq())
                .collect(Collectors.joining(", "));
    }

    private static String foundUses(List<Stored.Use> uses) {
        return uses.stream()
                .map(use -> use.seq() + ": " + use.amount() + " of grant " + use.grantSeq())
                .collect(Collectors.joining(", "));
    }

    /** After the last entry: the account row must say where the book stands, and the grants what is left. */
    void finish() {
        if (!broken) {
            compare(0, "entry count", book.count(), head.entryCount());
            compare(0, "balance", book.balance(), head.balance());
            compare(0, "head hash", book.head(), head.headHash());
            grants.finish(book);
        }
    }

    private void compare(long seq, String what, Object expected, Object found) {
        findings.compare(head.id(), seq, what, expected, found);
    }
}
