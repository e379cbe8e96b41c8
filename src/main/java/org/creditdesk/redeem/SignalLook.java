package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * Looks at the batches that were redeemed or tried since the last look, each along its own index, and keeps what is
 * odd about them. Questions are asked without a transaction; only the few rows of the answer are written in one.
 */
final class SignalLook {
    /** A redemption is stored a little after its time: what is younger than this at a look is looked at again. */
    private static final Duration STILL_COMING = Duration.ofMinutes(1);

    /** However busy a batch is, and however many desks look at it, it costs one look in so long a time. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** Asked for the first one in the order of the index, which no planner then takes for a scan of the whole table. */
    private static final String DUE = """
            select b.id, c.announced from batch b join campaign c on c.id = b.campaign_id
            left join signal_look l on l.batch_id = b.id
            where b.sealed_at is not null and b.campaign_id between ? and ? and (
                l.thresholds <> ? or l.announced is distinct from c.announced and l.batch_id is not null
                or (l.seen_until is null or l.seen_until <= ?) and (
                (select r.redeemed_at from redemption r where r.batch_id = b.id and r.redeemed_at > coalesce(
                    l.seen_until, timestamp with time zone '1970-01-01 00:00:00+00')
                    order by r.batch_id, r.redeemed_at fetch first 1 rows only) is not null
                or (select a.attempted_at from attempt a where a.batch_id = b.id and a.attempted_at > coalesce(
                    l.seen_until, timestamp with time zone '1970-01-01 00:00:00+00')
                    order by a.batch_id, a.attempted_at fetch first 1 rows only) is not null))
            order by b.id desc fetch first ? rows only""";

    private final Store store;
    private final Clock clock;

    SignalLook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Due(long batch, Instant announced) {}

    /** @return whether there may be more that are due */
    boolean look(long fromCampaign, long toCampaign, int most) {
        SignalLimits limits = store.read(SignalSettings::limits);
        List<Due> due = due(fromCampaign, toCampaign, limits, most);
        due.forEach(each -> look(each, limits));
        return due.size() == most;
    }

    private List<Due> due(long fromCampaign, long toCampaign, SignalLimits limits, int most) {
        Instant earliest = clock.instant().minus(STILL_COMING).minus(BETWEEN_LOOKS);
        return store.askAll(
                DUE,
                statement -> {
                    statement.setLong(1, fromCampaign);
                    statement.setLong(2, toCampaign);
                    statement.setString(3, limits.inWords());
                    statement.setObject(4, earliest.atOffset(ZoneOffset.UTC));
                    statement.setInt(5, most);
                },
                row -> {
                    OffsetDateTime announced = row.getObject(2, OffsetDateTime.class);
                    return new Due(row.getLong(1), announced == null ? null : announced.toInstant());
                });
    }

    private void look(Due due, SignalLimits limits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long batch = due.batch();
        EarlyUses.Uses uses = EarlyUses.all(store, batch);
        AttemptDays tried = AttemptDays.of(store, batch);
        Map<SignalKind, Finding> found = new EnumMap<>(SignalKind.class);
        add(found, EarlyUses.find(store, batch, limits, uses, due.announced()));
        add(found, tried.find(store, batch, limits));
        if (uses.count() >= limits.sameHourAccounts()) {
            add(found, OddHours.find(store, batch, limits));
        }
        if (uses.count() >= limits.aliasAccounts()) {
            add(found, AliasFamilies.find(store, batch, limits, uses.first()));
        }
        var look = new LookRow();
        look.batchId = batch;
        look.seenUntil = now.minus(STILL_COMING);
        look.thresholds = limits.inWords();
        look.announced = due.announced();
        look.attempts = tried.attempts();
        look.successes = tried.successes();
        store.write(session -> {
            Turns.take(store, session, "signals of batch " + batch);
            return keep(session, look) && keep(session, batch, found, limits, now);
        });
    }

    private static void add(Map<SignalKind, Finding> all, Finding found) {
        if (found != null) {
            all.put(found.kind(), found);
        }
    }

    /** @return false where somebody has looked later */
    private static boolean keep(StatelessSession session, LookRow look) {
        LookRow last = session.get(LookRow.class, look.batchId);
        if (last == null) {
            session.insert(look);
        } else if (last.seenUntil.isAfter(look.seenUntil)) {
            return false;
        } else {
            session.update(look);
        }
        return true;
    }

    private static boolean keep(
            StatelessSession session, long batch, Map<SignalKind, Finding> found, SignalLimits limits, Instant now) {
        Map<SignalKind, SignalRow> last = new EnumMap<>(SignalKind.class);
        session.createSelectionQuery("from SignalRow where batchId = :batch order by roundNo", SignalRow.class)
                .setParameter("batch", batch)
                .getResultList()
                .forEach(row -> last.put(row.kind, row));
        for (SignalKind kind : SignalKind.values()) {
            keep(session, batch, last.get(kind), found.get(kind), limits, now);
        }
        return true;
    }

    private static void keep(
            StatelessSession session, long batch, SignalRow last, Finding found, SignalLimits limits, Instant now) {
        if (found == null) {
            if (last != null && last.state == SignalRow.State.OPEN) {
                last.state = SignalRow.State.GONE;
                write(session, last);
            }
        } else if (last == null) {
            session.insert(new SignalRow(batch, 1, found, now));
        } else if (last.state == SignalRow.State.DISMISSED) {
            if (limits.hasGrown(last.part, found.part())) {
                session.insert(new SignalRow(batch, last.roundNo + 1, found, now));
            }
        } else if (last.state == SignalRow.State.GONE || !last.finding().equals(found)) {
            last.show(found, now);
            write(session, last);
        }
    }

    /** These columns and no other: those of a dismissal belong to whoever may dismiss. */
    private static void write(StatelessSession session, SignalRow row) {
        session.createMutationQuery("""
                        update SignalRow set state = :state, since = :since, notedAt = :noted, part = :part,
                            whole = :whole, mailboxes = :mailboxes, largest = :largest, hint = :hint, usual = :usual,
                            compared = :compared, accounts = :accounts
                        where id = :id
                        """)
                .setParameter("state", row.state)
                .setParameter("since", row.since)
                .setParameter("noted", row.notedAt)
                .setParameter("part", row.part)
                .setParameter("whole", row.whole)
                .setParameter("mailboxes", row.mailboxes)
                .setParameter("largest", row.largest)
                .setParameter("hint", row.hint)
                .setParameter("usual", row.usual)
                .setParameter("compared", row.compared)
                .setParameter("accounts", row.accounts)
                .setParameter("id", row.id)
                .executeUpdate();
    }
}
