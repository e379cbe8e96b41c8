package org.creditdesk.account;

import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Who the customers are. */
public final class Accounts {
    private final Store store;

    public Accounts(Store store) {
        this.store = store;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(AccountRow.class, EmailRow.class, WordRow.class);
    }

    /** @throws Problem NO_SUCH_ACCOUNT */
    public AccountHeader header(long id) {
        return store.read(session -> {
            AccountRow row = session.get(AccountRow.class, id);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_ACCOUNT");
            }
            return header(row, emails(session, id));
        });
    }

    private static List<EmailOfAccount> emails(StatelessSession session, long id) {
        return session
                .createSelectionQuery(
                        "from EmailRow where accountId = :account order by until desc nulls first, since desc",
                        EmailRow.class)
                .setParameter("account", id)
                .setMaxResults(50)
                .getResultList()
                .stream()
                .map(row -> new EmailOfAccount(row.email, row.since, row.until))
                .toList();
    }

    /** Whether credits may not be given to the account. @throws Problem NO_SUCH_ACCOUNT */
    public static boolean isBlocked(StatelessSession session, long id) {
        AccountRow row = session.get(AccountRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return row.status == AccountStatus.BLOCKED;
    }

    private static AccountHeader header(AccountRow row, List<EmailOfAccount> emails) {
        return new AccountHeader(
                row.id,
                row.name,
                emails.get(0).email(),
                row.region,
                row.regionSource,
                row.regionSince,
                row.zone,
                row.status,
                row.flags == null ? List.of() : List.of(row.flags.split(" ")),
                row.createdAt,
                row.lockedUntil,
                row.balance,
                row.entryCount,
                emails);
    }

    /**
     * The one account that an email names, now or formerly; a current holder goes before former ones.
     *
     * @throws Problem NO_SUCH_EMAIL, or AMBIGUOUS_EMAIL when several hold it
     */
    public long byEmail(String email) {
        return store.read(session -> byEmail(session, email));
    }

    /** As {@link #byEmail(String)}, in the caller's transaction. */
    public long byEmail(StatelessSession session, String email) {
        String key = EmailKey.of(email).value();
        List<Long> holders = holders(session, key, "until is null");
        if (holders.isEmpty()) {
            holders = holders(session, key, "until is not null");
        }
        if (holders.isEmpty()) {
            throw Problem.notFound("NO_SUCH_EMAIL", email);
        }
        if (holders.size() > 1) {
            throw Problem.refused("AMBIGUOUS_EMAIL", email);
        }
        return holders.get(0);
    }

    private static List<Long> holders(StatelessSession session, String key, String when) {
        return session.createSelectionQuery(
                        "select distinct accountId from EmailRow where emailKey = :key and " + when, Long.class)
                .setParameter("key", key)
                .setMaxResults(2)
                .getResultList();
    }
}
