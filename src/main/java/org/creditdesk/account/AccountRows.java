package org.creditdesk.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes many new accounts at once, for loading. */
public final class AccountRows {
    private AccountRows() {}

    /**
     * An account as it comes from outside, with where its ledger stands.
     *
     * @param emails oldest first; the last one has no {@code until}
     * @param head the last entry's hash
     */
    public record NewAccount(
            long id,
            String name,
            String region,
            String regionSource,
            Instant regionSince,
            String zone,
            AccountStatus status,
            String flags,
            Instant createdAt,
            Instant lockedUntil,
            long balance,
            long entryCount,
            byte[] head,
            List<EmailOfAccount> emails) {}

    private record Word(String word, long account) {}

    /** @param accounts in the order of their ids */
    public static void write(StatelessSession session, List<NewAccount> accounts, long firstEmailId) {
        try (var rows = BulkWriter.into(
                session,
                "account",
                "id",
                "name",
                "region",
                "region_source",
                "region_since",
                "zone",
                "status",
                "flags",
                "created_at",
                "locked_until",
                "balance",
                "entry_count",
                "head_hash")) {
            for (NewAccount a : accounts) {
                rows.add(
                        a.id(),
                        a.name(),
                        a.region(),
                        a.regionSource(),
                        a.regionSince(),
                        a.zone(),
                        a.status(),
                        a.flags(),
                        a.createdAt(),
                        a.lockedUntil(),
                        a.balance(),
                        a.entryCount(),
                        a.head());
            }
        }
        writeEmails(session, accounts, firstEmailId);
        try (var rows = BulkWriter.into(session, "account_word", "word", "account_id")) {
            accounts.stream()
                    .flatMap(account -> NameWords.of(account.name()).stream().map(word -> new Word(word, account.id())))
                    .sorted(Comparator.comparing(Word::word).thenComparing(Word::account))
                    .forEach(word -> rows.add(word.word(), word.account()));
        }
    }

    private static void writeEmails(StatelessSession session, List<NewAccount> accounts, long firstEmailId) {
        long id = firstEmailId;
        try (var rows = BulkWriter.into(
                session, "account_email", "id", "account_id", "email", "email_key", "domain_key", "since", "until")) {
            for (NewAccount account : accounts) {
                for (EmailOfAccount email : account.emails()) {
                    EmailKey key = EmailKey.of(email.email());
                    rows.add(
                            id++, account.id(), email.email(), key.value(), key.domain(), email.since(), email.until());
                }
            }
        }
    }
}
