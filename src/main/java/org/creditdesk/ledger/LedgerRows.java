package org.creditdesk.ledger;

import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes whole account books at once, for loading; posting goes through {@link Posts}. */
public final class LedgerRows {
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
        try (var rows = BulkWriter.into(
                session,
                "ledger_entry",
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
                "hash")) {
            for (Loaded loaded : books) {
                for (Step step : loaded.steps()) {
                    Entry e = step.entry();
                    rows.add(
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
                            step.hash());
                }
            }
        }
    }

    private static void writeGrants(StatelessSession session, List<Loaded> books) {
        try (var rows = BulkWriter.into(
                session, "credit_grant", "account_id", "seq", "origin", "amount", "remaining", "expires")) {
            for (Loaded loaded : books) {
                for (Step step : loaded.steps()) {
                    Entry e = step.entry();
                    if (e.amount() > 0) {
                        rows.add(
                                e.id().account(),
                                e.id().seq(),
                                e.origin(),
                                e.amount(),
                                loaded.book().remaining(e.id().seq()),
                                e.expires());
                    }
                }
            }
        }
    }

    private static void writeUses(StatelessSession session, List<Loaded> books) {
        try (var rows = BulkWriter.into(session, "grant_use", "account_id", "seq", "grant_seq", "amount")) {
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
