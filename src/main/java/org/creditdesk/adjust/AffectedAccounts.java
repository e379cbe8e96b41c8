package org.creditdesk.adjust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Whom an incident touched in its window and who has no compensation for it that still stands. */
final class AffectedAccounts {
    /** By the times of attempts and receipts, which an index has, and not by accounts, most of which nothing happened to. */
    private static final String TOUCHED = """
            (select account_id from attempt
                where attempted_at >= :starts and attempted_at < :ends and outcome <> 'APPLIED' and account_id > :after
            union
            select account_id from receipt
                where purchased_at >= :starts and purchased_at < :ends and state = 'PAID' and credited_seq is null
                and account_id > :after) touched
            where not exists (
                select 1 from ledger_entry e
                where e.incident_id = :incident and e.account_id = touched.account_id and e.kind = 'COMPENSATION'
                and not exists (
                    select 1 from ledger_entry r where r.account_id = e.account_id and r.reverses_seq = e.seq))""";

    private static final int PAGE = 1_000;

    private final StatelessSession session;
    private final long incident;
    private final Instant starts;
    private final Instant ends;

    private AffectedAccounts(StatelessSession session, long incident, Instant starts, Instant ends) {
        this.session = session;
        this.incident = incident;
        this.starts = starts;
        this.ends = ends;
    }

    /** @param now where the window of an incident ends that goes on. @throws Problem INCIDENT_WITHOUT_WINDOW */
    static AffectedAccounts of(StatelessSession session, IncidentRow incident, Instant now) {
        if (incident.starts == null) {
            throw Problem.refused("INCIDENT_WITHOUT_WINDOW", incident.name);
        }
        return new AffectedAccounts(session, incident.id, incident.starts, incident.ends == null ? now : incident.ends);
    }

    long count() {
        return touched("select count(*) from " + TOUCHED, 0).getSingleResult();
    }

    Page<Affected, Long> page(Long after, int limit) {
        List<Long> accounts = touched(
                        "select touched.account_id from " + TOUCHED + " order by touched.account_id",
                        after == null ? 0 : after)
                .setMaxResults(limit + 1)
                .getResultList();
        Page<Long, Long> page = Page.of(accounts, limit, account -> account);
        return new Page<>(described(page.rows()), page.next());
    }

    private NativeQuery<Long> touched(String sql, long after) {
        return session.createNativeQuery(sql, Long.class)
                .setParameter("starts", starts)
                .setParameter("ends", ends)
                .setParameter("after", after)
                .setParameter("incident", incident);
    }

    /** All of them, one after the other: the window is read once, however many there are. */
    void each(Consumer<Affected> taker) {
        try (Stream<Long> accounts = touched(
                        "select touched.account_id from " + TOUCHED + " order by touched.account_id", 0)
                .setFetchSize(PAGE)
                .getResultStream()) {
            var chunk = new ArrayList<Long>(PAGE);
            accounts.forEach(account -> {
                chunk.add(account);
                if (chunk.size() == PAGE) {
                    described(chunk).forEach(taker);
                    chunk.clear();
                }
            });
            described(chunk).forEach(taker);
        }
    }

    private List<Affected> described(List<Long> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<Long, String> emails = CurrentEmails.of(session, accounts);
        Map<Long, Failed> failed = failed(accounts);
        Map<Long, Missing> missing = missing(accounts);
        Map<Long, String> names = names(accounts);
        return accounts.stream()
                .map(id -> {
                    Failed attempts = failed.getOrDefault(id, Failed.NONE);
                    Missing receipts = missing.getOrDefault(id, Missing.NONE);
                    return new Affected(
                            id,
                            emails.get(id),
                            names.get(id),
                            attempts.times,
                            attempts.mostFrequent,
                            receipts.receipts,
                            receipts.credits);
                })
                .toList();
    }

    private Map<Long, String> names(List<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        session.createNativeQuery("select id, name from account where id in (:accounts)", Object[].class)
                .setParameterList("accounts", accounts)
                .getResultList()
                .forEach(row -> names.put(number(row[0]), (String) row[1]));
        return names;
    }

    private record Failed(long times, Outcome mostFrequent) {
        static final Failed NONE = new Failed(0, null);
    }

    private Map<Long, Failed> failed(List<Long> accounts) {
        Map<Long, Failed> failed = new HashMap<>();
        inWindow("""
                        select account_id, outcome, count(*) as times from attempt
                        where account_id in (:accounts) and attempted_at >= :starts and attempted_at < :ends
                        and outcome <> 'APPLIED' group by account_id, outcome order by times desc, outcome""", accounts)
                .forEach(row -> failed.merge(
                        number(row[0]),
                        new Failed(number(row[2]), Outcome.valueOf((String) row[1])),
                        (first, next) -> new Failed(first.times + next.times, first.mostFrequent)));
        return failed;
    }

    private record Missing(long receipts, long credits) {
        static final Missing NONE = new Missing(0, 0);
    }

    private Map<Long, Missing> missing(List<Long> accounts) {
        Map<Long, Missing> missing = new HashMap<>();
        inWindow("""
                        select account_id, count(*), sum(credits) from receipt
                        where account_id in (:accounts) and purchased_at >= :starts and purchased_at < :ends
                        and state = 'PAID' and credited_seq is null group by account_id""", accounts)
                .forEach(row -> missing.put(number(row[0]), new Missing(number(row[1]), number(row[2]))));
        return missing;
    }

    private List<Object[]> inWindow(String sql, List<Long> accounts) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameterList("accounts", accounts)
                .setParameter("starts", starts)
                .setParameter("ends", ends)
                .getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
