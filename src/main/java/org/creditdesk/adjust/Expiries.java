package org.creditdesk.adjust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.DueGrant;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.ledger.Posts;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;

/**
 * Ends what has run out of time: grants, by an EXPIRY entry each, and requests that nobody decided. Running it again,
 * twice at once, or after it was killed, expires what is left and nothing twice.
 */
public final class Expiries {
    private static final int SLICE = 200;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Clock clock;

    public Expiries(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * What a run did, or would do.
     *
     * @param grants how many grants
     * @param credits what they still held
     * @param requests adjustment requests that nobody decided in time
     */
    public record Expired(long grants, long credits, long requests, boolean cancelled) {}

    /** What {@link #run} would expire at this moment. */
    public Expired due() {
        Instant now = now();
        return store.read(session -> {
            Object[] grants = Ledger.due(session, now);
            Long requests = session.createSelectionQuery(
                            "select count(*) from RequestRow where state = PENDING and expires <= :now", Long.class)
                    .setParameter("now", now)
                    .getSingleResult();
            return new Expired((Long) grants[0], grants[1] == null ? 0 : (Long) grants[1], requests, false);
        });
    }

    /** @param progress told how many grants were expired; cancelling keeps what was done */
    public Expired run(Progress progress) {
        Instant now = now();
        long grants = 0;
        long credits = 0;
        DueGrant last = null;
        boolean more = true;
        while (more && !progress.isCancelled()) {
            DueGrant after = last;
            List<DueGrant> slice = store.read(session -> Ledger.due(session, now, after, SLICE));
            List<Entry> posted = slice.isEmpty() ? List.of() : expire(slice);
            grants += posted.size();
            credits += total(posted);
            progress.report(grants);
            more = slice.size() == SLICE;
            last = slice.isEmpty() ? null : slice.get(slice.size() - 1);
        }
        return new Expired(grants, credits, more ? 0 : requests(now), more);
    }

    /** One transaction; accounts in the order of their numbers, so that two runs at once wait and do not clash. */
    private List<Entry> expire(List<DueGrant> slice) {
        Map<Long, List<DueGrant>> byAccount = new TreeMap<>();
        slice.forEach(grant -> byAccount
                .computeIfAbsent(grant.account(), account -> new ArrayList<>())
                .add(grant));
        return audit.command("expire", Permission.CORRECT, "grants", null, null, session -> {
            List<Entry> posted = new ArrayList<>();
            byAccount.forEach((account, grants) -> posted.addAll(posts.expire(
                    session, account, grants.stream().map(DueGrant::seq).toList())));
            if (!posted.isEmpty()) {
                String credits = total(posted) + " credits";
                audit.record(session, AuditEvent.done("expire", posted.size() + " grants", null, null, credits, null));
            }
            return posted;
        });
    }

    private static long total(List<Entry> expiries) {
        return -expiries.stream().mapToLong(Entry::amount).sum();
    }

    private long requests(Instant now) {
        return audit.command("expire", Permission.CORRECT, "requests", null, null, session -> {
            int expired = session.createMutationQuery("""
                            update RequestRow set state = EXPIRED, decidedBy = :me, decidedAt = :now
                            where state = PENDING and expires <= :now
                            """)
                    .setParameter("me", member.name())
                    .setParameter("now", now)
                    .executeUpdate();
            audit.record(session, AuditEvent.done("expire", expired + " requests", null, null, null, null));
            return (long) expired;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
