package org.creditdesk.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.store.Page;
import org.creditdesk.store.Prefix;
import org.creditdesk.store.Store;
import org.hibernate.query.SelectionQuery;

/**
 * Finds accounts by the beginning of an email, of a domain or of the words of a name. Each search is a range of one
 * index and continues after a key; its cost does not grow with the number of accounts.
 */
public final class AccountSearch {
    private static final String COLUMNS = """
            select a.id, e.email, a.name, a.region, a.balance, a.lockedUntil, e.%s, e.id
            from EmailRow e join AccountRow a on a.id = e.accountId
            """;
    private static final char SEPARATOR = ' ';

    private final Store store;
    private final Clock clock;

    public AccountSearch(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Accounts whose address begins so.
     *
     * @param former whether to look at former addresses instead of current ones
     * @param after the key of the last match of the page before; null to begin
     */
    public Page<Match, String> byEmail(String typed, boolean former, String after, int limit) {
        String beginning = EmailKey.of(typed).value();
        if (beginning.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        String rest = """
                where e.emailKey >= :from and e.emailKey < :end and e.until is %s null
                and (e.emailKey > :key or e.emailKey = :key and e.id > :id)
                order by e.emailKey, e.id
                """.formatted(former ? "not" : "");
        return addresses("emailKey", beginning, rest, former, after, limit);
    }

    /** Accounts with a current address in a domain that begins so. */
    public Page<Match, String> byDomain(String typed, String after, int limit) {
        String beginning =
                EmailKey.of(typed.startsWith("@") ? typed : "@" + typed).domain();
        if (beginning.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        String rest = """
                where e.domainKey >= :from and e.domainKey < :end and e.until is null
                and (e.domainKey > :key or e.domainKey = :key and e.id > :id)
                order by e.domainKey, e.id
                """;
        return addresses("domainKey", beginning, rest, false, after, limit);
    }

    /** @param key the attribute by which the rows are ordered and the next page goes on */
    private Page<Match, String> addresses(
            String key, String beginning, String rest, boolean former, String after, int limit) {
        return store.read(session -> {
            var query = session.createSelectionQuery(COLUMNS.formatted(key) + rest, Object[].class)
                    .setParameter("end", Prefix.end(beginning));
            Page<Match, String> page = page(query, beginning, after, limit);
            if (!former) {
                return page;
            }
            List<Long> ids = page.rows().stream().map(Match::id).toList();
            var current = CurrentEmails.of(session, ids);
            return new Page<>(
                    page.rows().stream()
                            .map(match -> withEmail(match, current.get(match.id())))
                            .toList(),
                    page.next());
        });
    }

    /** Accounts with a word in their name for each word typed, that begins so; each by its first such word only. */
    public Page<Match, String> byName(String typed, String after, int limit) {
        List<String> words = NameWords.of(typed);
        if (words.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var hql = new StringBuilder("""
                select a.id, w.word, a.name, a.region, a.balance, a.lockedUntil, w.word, a.id
                from WordRow w join AccountRow a on a.id = w.accountId
                where w.word >= :from and w.word < :end
                and (w.word > :key or w.word = :key and w.accountId > :id)
                and not exists (select 1 from WordRow o
                    where o.accountId = w.accountId and o.word >= :first and o.word < w.word)
                """);
        for (int i = 1; i < words.size(); i++) {
            hql.append(
                    " and exists (select 1 from WordRow w%d where w%d.accountId = w.accountId and w%d.word >= :from%d and w%d.word < :end%d)"
                            .replace("%d", String.valueOf(i)));
        }
        hql.append(" order by w.word, w.accountId");
        return store.read(session -> {
            var query = session.createSelectionQuery(hql.toString(), Object[].class)
                    .setParameter("first", words.get(0))
                    .setParameter("end", Prefix.end(words.get(0)));
            for (int i = 1; i < words.size(); i++) {
                query.setParameter("from" + i, words.get(i)).setParameter("end" + i, Prefix.end(words.get(i)));
            }
            Page<Match, String> page = page(query, words.get(0), after, limit);
            var current = CurrentEmails.of(
                    session, page.rows().stream().map(Match::id).toList());
            return new Page<>(
                    page.rows().stream()
                            .map(match -> withEmail(match, current.get(match.id())))
                            .toList(),
                    page.next());
        });
    }

    private Page<Match, String> page(SelectionQuery<Object[]> query, String beginning, String after, int limit) {
        int separator = after == null ? -1 : after.lastIndexOf(SEPARATOR);
        String key = separator < 0 ? "" : after.substring(0, separator);
        // The range begins where the page before ended, so that a late page costs no more than the first.
        query.setParameter("from", separator < 0 ? beginning : key)
                .setParameter("key", key)
                .setParameter("id", separator < 0 ? 0L : Long.parseLong(after.substring(separator + 1)))
                .setMaxResults(limit + 1);
        Instant now = clock.instant();
        List<Match> matches = new ArrayList<>();
        for (Object[] row : query.getResultList()) {
            var locked = (Instant) row[5];
            matches.add(new Match(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Long) row[4],
                    locked != null && locked.isAfter(now),
                    (String) row[6] + SEPARATOR + row[7]));
        }
        return Page.of(matches, limit, Match::key);
    }

    private static Match withEmail(Match match, String email) {
        return new Match(
                match.id(),
                match.matched(),
                email,
                match.name(),
                match.region(),
                match.balance(),
                match.lockedOut(),
                match.key());
    }
}
