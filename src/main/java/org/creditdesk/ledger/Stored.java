package org.creditdesk.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.store.KeyedRows;
import org.hibernate.StatelessSession;

/** The ledger's rows as they stand, whatever somebody wrote into them: what verification reads. */
final class Stored {
    private Stored() {}

    record Account(Long id, Long balance, Long entryCount, byte[] headHash) {
        static KeyedRows<Account> all(StatelessSession session) {
            return new KeyedRows<>(
                    session,
                    "account",
                    List.of("id"),
                    List.of("id", "balance", "entry_count", "head_hash"),
                    row -> new Account(row.number(), row.number(), row.number(), row.bytes()));
        }
    }

    record Entry(
            Long account,
            Long seq,
            UUID requestId,
            String kind,
            Long amount,
            Long balanceAfter,
            String origin,
            Instant expires,
            Long target,
            Long reverses,
            String receipt,
            Long incident,
            String reason,
            String internalNote,
            String customerNote,
            String ticket,
            String actor,
            Instant at,
            byte[] before,
            byte[] hash) {
        private static final List<String> COLUMNS = List.of(
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

        static KeyedRows<Entry> all(StatelessSession session) {
            return new KeyedRows<>(
                    session,
                    "ledger_entry",
                    List.of("account_id", "seq"),
                    COLUMNS,
                    row -> new Entry(
                            row.number(),
                            row.number(),
                            row.uuid(),
                            row.text(),
                            row.number(),
                            row.number(),
                            row.text(),
                            row.instant(),
                            row.number(),
                            row.number(),
                            row.text(),
                            row.number(),
                            row.text(),
                            row.text(),
                            row.text(),
                            row.text(),
                            row.text(),
                            row.instant(),
                            row.bytes(),
                            row.bytes()));
        }

        /** The movement that this entry says it is; its kind, amount and request id must have been looked at. */
        Posting posting() {
            return new Posting(
                    requestId,
                    EntryKind.valueOf(kind),
                    amount,
                    origin == null ? null : Origin.valueOf(origin),
                    expires,
                    target,
                    reverses,
                    receipt,
                    incident,
                    reason,
                    internalNote,
                    customerNote,
                    ticket);
        }
    }

    /**
     * Without the two columns that the database computes out of these for the order of use: neither lets them be
     * written. Whoever had taken that away from them could only bring about a wrong order, which the uses would show.
     */
    record Grant(Long account, Long seq, String origin, Long amount, Long remaining, Instant expires) {
        static KeyedRows<Grant> all(StatelessSession session) {
            return new KeyedRows<>(
                    session,
                    "credit_grant",
                    List.of("account_id", "seq"),
                    List.of("account_id", "seq", "origin", "amount", "remaining", "expires"),
                    row -> new Grant(
                            row.number(), row.number(), row.text(), row.number(), row.number(), row.instant()));
        }
    }

    record Use(Long account, Long seq, Long grantSeq, Long amount) {
        static KeyedRows<Use> all(StatelessSession session) {
            return new KeyedRows<>(
                    session,
                    "grant_use",
                    List.of("account_id", "seq", "grant_seq"),
                    List.of("account_id", "seq", "grant_seq", "amount"),
                    row -> new Use(row.number(), row.number(), row.number(), row.number()));
        }
    }
}
