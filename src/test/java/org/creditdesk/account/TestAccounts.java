package org.creditdesk.account;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.store.Store;
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
        AccountRows.NewAccount account = account(name, region, emails);
        write(store, List.of(account));
        return account.id();
    }

    /** Adds customers by their emails, at once. @return the accounts' numbers */
    public static List<Long> addAll(TestStore store, List<String> emails) {
        List<AccountRows.NewAccount> accounts = emails.stream()
                .map(email -> account("A Customer", "DE", List.of(new EmailOfAccount(email, SINCE, null))))
                .toList();
        write(store, accounts);
        return accounts.stream().map(AccountRows.NewAccount::id).toList();
    }

    private static AccountRows.NewAccount account(String name, String region, List<EmailOfAccount> emails) {
        long id = IDS.incrementAndGet();
        return new AccountRows.NewAccount(
                id,
                name,
                region,
                region == null ? null : "checkout address",
                region == null ? null : SINCE,
                "Europe/Berlin",
                AccountStatus.ACTIVE,
                null,
                SINCE,
                null,
                0,
                0,
                new AccountBook(id).head(),
                emails);
    }

    private static void write(TestStore store, List<AccountRows.NewAccount> accounts) {
        try (Store opened = Store.open(store.address(), store.administrator(), List.of())) {
            opened.write(session -> {
                AccountRows.write(session, accounts, accounts.get(0).id() * 10);
                return null;
            });
        }
    }
}
