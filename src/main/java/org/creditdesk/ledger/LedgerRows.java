package org.creditdesk.ledger;

import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/** Writes whole account books at once, for loading, and single entries for {@link Posts}. */
public final class LedgerRows {
    private static final String ENTRY = "ledger_entry";
    private static final List<String> ENTRY_COLUMNS = List.of(
            "account_id",
            "seq",
            "request_id",
            "kind",
            "amount",
            "balance_after",
            "origin",
            "expires",
            "target_seq",
            "reverses_seq",
            "receipt",
            "incident_id",
            "reason",
            "internal_note",
            "customer_note",
            "ticket",
            "actor",
            "posted_at",
            "prev_hash",
            "hash");
    private static final String GRANT = "credit_grant";
    private static final List<String> GRANT_COLUMNS =
            List.of("account_id", "seq", "origin", "amount", "remaining", "expires");
    private static final String USE = "grant_use";
    private static final List<String> USE_COLUMNS = List.of("account_id", "seq", "grant_seq", "amount");
    private static final String INSERT_ENTRY = RoundTrip.insert(ENTRY, ENTRY_COLUMNS);
    private static final String INSERT_GRANT = RoundTrip.insert(GRANT, GRANT_COLUMNS);
    private static final String INSERT_USE = RoundTrip.insert(USE, USE_COLUMNS);
    private static final String USE_GRANT = "update credit_grant set remaining = ? where account_id = ? and seq = ?";

    private LedgerRows() {}

    /**
     * Writes the entries, grants and uses of books that were empty before, in the order given: by account, then by
     * sequence. The account rows must exist with their balance, entry count and head already.
     *
     * @param books each with all its steps
     */
    public static void write(StatelessSession session, List<Loaded> books) {
        writeEntries(session, books);
        writeGrants(session, books);
        writeUses(session, books);
    }

    /** A book and everything that was posted to it. */
    public record Loaded(AccountBook book, List<Step> steps) {}

    private static void writeEntries(StatelessSession session, List<Loaded> books) {
        try (var rows = BulkWriter.into(session, ENTRY, ENTRY_COLUMNS.toArray(new String[0]))) {
            books.forEach(loaded -> loaded.steps().forEach(step -> rows.add(entry(step))));
        }
    }

    private static void writeGrants(StatelessSession session, List<Loaded> books) {
        try (var rows = BulkWriter.into(session, GRANT, GRANT_COLUMNS.toArray(new String[0]))) {
            for (Loaded loaded : books) {
                loaded.steps().stream()
                        .map(Step::entry)
                        .filter(entry -> entry.amount() > 0)
                        .forEach(entry -> rows.add(
                                grant(entry, loaded.book().remaining(entry.id().seq()))));
            }
        }
    }

    /** In the order of the columns. */
    private static Object[] entry(Step step) {
        Entry e = step.entry();
        return new Object[] {
            e.id().account(),
            e.id().seq(),
            e.requestId(),
            e.kind(),
            e.amount(),
            e.balanceAfter(),
            e.origin(),
            e.expires(),
            e.target(),
            e.reverses(),
            e.receipt(),
            e.incident(),
            e.reason(),
            e.internalNote(),
            e.customerNote(),
            e.ticket(),
            e.actor(),
            e.at(),
            step.before(),
            step.hash()
        };
    }

    private static Object[] grant(Entry e, long remaining) {
        return new Object[] {e.id().account(), e.id().seq(), e.origin(), e.amount(), remaining, e.expires()};
    }

    /** Writes credits with few statements for all of them together. */
    static void writeCredits(StatelessSession session, List<Step> steps) {
        RoundTrip.insertAll(
                session, INSERT_ENTRY, steps.stream().map(LedgerRows::entry).toList());
        RoundTrip.insertAll(
                session,
                INSERT_GRANT,
                steps.stream()
                        .map(step -> grant(step.entry(), step.entry().amount()))
                        .toList());
    }

    /** Writes one entry, with the grant that it makes or the uses of grants that pay it. */
    static void write(RoundTrip trip, Step step) {
        Entry entry = step.entry();
        trip.add(INSERT_ENTRY, entry(step));
        if (entry.amount() > 0) {
            trip.add(INSERT_GRANT, grant(entry, entry.amount()));
        }
        for (Step.Use use : step.uses()) {
            trip.add(INSERT_USE, entry.id().account(), entry.id().seq(), use.grantSeq(), use.amount());
            trip.change(USE_GRANT, use.left(), entry.id().account(), use.grantSeq());
        }
    }

    private static void writeUses(StatelessSession session, List<Loaded> books) {
        try (var rows = BulkWriter.into(session, USE, USE_COLUMNS.toArray(new String[0]))) {
            for (Loaded loaded : books) {
                for (Step step : loaded.steps()) {
                    for (Step.Use use : step.uses()) {
                        rows.add(step.entry().id().account(), step.entry().id().seq(), use.grantSeq(), use.amount());
                    }
                }
            }
        }
    }
}
