package org.creditdesk.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.store.TestStore;

/** Puts accounts without history into a test's store, as an import would. */
public final class TestAccounts {
    private static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");
    private static final AtomicLong IDS = new AtomicLong(1_000);

    private TestAccounts() {}

    /** @param region ISO 3166-1 alpha-2, or null */
    public static long add(TestStore store, String email, String name, String region) {
        return add(store, name, region, List.of(new EmailOfAccount(email, SINCE, null)));
    }

    /** @param emails oldest first */
    public static long add(TestStore store, String name, String region, List<EmailOfAccount> emails) {
        NewAccount account = account(name, region, emails);
        write(store, List.of(account));
        return account.id();
    }

    /** Adds customers by their emails, at once. @return the accounts' numbers */
    public static List<Long> addAll(TestStore store, List<String> emails) {
        List<NewAccount> accounts = emails.stream()
                .map(email -> account("A Customer", "DE", List.of(new EmailOfAccount(email, SINCE, null))))
                .toList();
        write(store, accounts);
        return accounts.stream().map(NewAccount::id).toList();
    }

    private record NewAccount(long id, String name, String region, List<EmailOfAccount> emails) {}

    private static NewAccount account(String name, String region, List<EmailOfAccount> emails) {
        return new NewAccount(IDS.incrementAndGet(), name, region, emails);
    }

    /** By bare statements: to open a store takes a hundred times as long. */
    private static void write(TestStore store, List<NewAccount> accounts) {
        try (Connection connection = store.connectAsAdministrator()) {
            connection.setAutoCommit(false);
            for (NewAccount account : accounts) {
                write(connection, account);
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(Connection connection, NewAccount account) throws SQLException {
        boolean known = account.region() != null;
        insert(
                connection,
                "account (id, name, region, region_source, region_since, zone, status, created_at, balance, entry_count,"
                        + " head_hash)",
                account.id(),
                account.name(),
                account.region(),
                known ? "checkout address" : null,
                known ? at(SINCE) : null,
                "Europe/Berlin",
                AccountStatus.ACTIVE.name(),
                at(SINCE),
                0L,
                0L,
                new AccountBook(account.id()).head());
        long email = account.id() * 10;
        for (EmailOfAccount each : account.emails()) {
            EmailKey key = EmailKey.of(each.email());
            insert(
                    connection,
                    "account_email (id, account_id, email, email_key, domain_key, since, until)",
                    email++,
                    account.id(),
                    each.email(),
                    key.value(),
                    key.domain(),
                    at(each.since()),
                    at(each.until()));
        }
        for (String word : NameWords.of(account.name())) {
            insert(connection, "account_word (word, account_id)", word, account.id());
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static void insert(Connection connection, String columns, Object... values) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + columns + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
