package org.creditdesk.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Who the customers are. */
public final class Accounts {
    /** Emails asked for in one query. */
    private static final int CHUNK = 500;

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
        AccountHeader header = store.askTogether(trip -> Headers.of(trip, id)).get();
        if (header == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return header;
    }

    /**
     * The accounts that some emails name, now or formerly, asked in the caller's round trip.
     *
     * @param emails a few
     * @return what is known once that was made
     */
    public static Supplier<List<AccountHeader>> named(RoundTrip trip, List<String> emails) {
        return Headers.named(trip, keys(emails));
    }

    /** Whether credits may not be given to the account. @throws Problem NO_SUCH_ACCOUNT */
    public static boolean isBlocked(StatelessSession session, long id) {
        AccountRow row = session.get(AccountRow.class, id);
        if (row == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return row.status == AccountStatus.BLOCKED;
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
        return one(holders, email);
    }

    private static List<Long> holders(StatelessSession session, String key, String when) {
        return session.createSelectionQuery(
                        "select distinct accountId from EmailRow where emailKey = :key and " + when, Long.class)
                .setParameter("key", key)
                .setMaxResults(2)
                .getResultList();
    }

    /** Whom many emails name, a chunk of them a query; changes nothing. @param progress told the number of emails */
    public EmailReport report(List<String> emails, Progress progress) {
        Set<Long> named = new HashSet<>();
        List<EmailReport.Wrong> wrong = new ArrayList<>();
        int twice = 0;
        for (int from = 0; from < emails.size() && !progress.isCancelled(); from += CHUNK) {
            List<String> some = emails.subList(from, Math.min(emails.size(), from + CHUNK));
            List<List<Long>> found = store.read(session -> holders(session, some));
            for (int i = 0; i < some.size(); i++) {
                if (found.get(i).size() != 1) {
                    wrong.add(new EmailReport.Wrong(
                            from + i, some.get(i), !found.get(i).isEmpty()));
                } else if (!named.add(found.get(i).get(0))) {
                    twice++;
                }
            }
            progress.report(from + some.size());
        }
        return new EmailReport(named.size(), twice, wrong);
    }

    /**
     * The accounts that many emails name, ascending and each once: {@link #byEmail} for a list.
     *
     * @throws Problem as that, for the first email that is not one account's
     */
    public List<Long> byEmails(StatelessSession session, List<String> emails) {
        SortedSet<Long> named = new TreeSet<>();
        for (int from = 0; from < emails.size(); from += CHUNK) {
            List<String> some = emails.subList(from, Math.min(emails.size(), from + CHUNK));
            List<List<Long>> found = holders(session, some);
            for (int i = 0; i < some.size(); i++) {
                named.add(one(found.get(i), some.get(i)));
            }
        }
        return List.copyOf(named);
    }

    private static List<List<Long>> holders(StatelessSession session, List<String> emails) {
        List<String> keys = keys(emails);
        Map<String, List<Long>> holders =
                Holders.of(session, keys.stream().distinct().toList());
        return keys.stream().map(key -> holders.getOrDefault(key, List.of())).toList();
    }

    private static List<String> keys(List<String> emails) {
        return emails.stream().map(email -> EmailKey.of(email).value()).toList();
    }

    private static long one(List<Long> holders, String email) {
        if (holders.isEmpty()) {
            throw Problem.notFound("NO_SUCH_EMAIL", email);
        }
        if (holders.size() > 1) {
            throw Problem.refused("AMBIGUOUS_EMAIL", email);
        }
        return holders.get(0);
    }
}
