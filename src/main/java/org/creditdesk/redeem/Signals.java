package org.creditdesk.redeem;

import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.SignalRow.State;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Page;
import org.creditdesk.store.StorableText;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * What looks odd about how batches are redeemed: signals for a person to look at, which never block anything. Looking
 * notes what is new; auditors, who change nothing, read what others' looks have noted.
 */
public final class Signals {
    /** So many batches are looked at in one go, each of which may have a hundred thousand redemptions. */
    private static final int BATCHES = 20;

    /** Four for each of fifty batches: more than anybody reads on one screen. */
    private static final int OF_CAMPAIGN = 200;

    private static final int LONGEST_REASON = 500;
    private static final String DISMISS = "dismiss signal";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final SignalLook look;
    private final Clock clock;

    public Signals(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.look = new SignalLook(store, clock);
        this.clock = clock;
    }

    /**
     * Looks at batches that were redeemed or tried since the last look, some at a time.
     *
     * @return whether there are more to look at
     */
    public boolean look() {
        return mayNote() && look.look(Long.MIN_VALUE, Long.MAX_VALUE, BATCHES);
    }

    private boolean mayNote() {
        return member.role() != Role.AUDITOR;
    }

    /** The open ones of a campaign, newest first, after a look at its batches. */
    public List<Signal> of(long campaignId) {
        if (mayNote()) {
            look.look(campaignId, campaignId, BATCHES);
        }
        return store.read(session -> signals(
                session,
                session.createNativeQuery("""
                                select s.* from signal s join batch b on b.id = s.batch_id
                                where b.campaign_id = :campaign and s.state = 'OPEN'
                                order by s.id desc fetch first %d rows only""".formatted(OF_CAMPAIGN), SignalRow.class)
                        .setParameter("campaign", campaignId)
                        .getResultList()));
    }

    /** The open ones, newest first. @param before only with a smaller id; null for the newest */
    public Page<Signal, Long> list(Long before, int limit) {
        return list(State.OPEN, before, limit);
    }

    /** Those that were dismissed, newest first. @param before only with a smaller id; null for the newest */
    public Page<Signal, Long> dismissed(Long before, int limit) {
        return list(State.DISMISSED, before, limit);
    }

    private Page<Signal, Long> list(State state, Long before, int limit) {
        return store.read(session -> {
            List<SignalRow> rows = session.createSelectionQuery(
                            "from SignalRow where state = :state and id < :before order by state desc, id desc",
                            SignalRow.class)
                    .setParameter("state", state)
                    .setParameter("before", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Page.of(signals(session, rows), limit, Signal::id);
        });
    }

    /**
     * Says that somebody has looked into it. It comes back only when it has clearly grown. Once per request id.
     *
     * @param why in words, 1 to 500 characters
     * @throws Problem NO_SUCH_SIGNAL, SIGNAL_REASON, SIGNAL_NOT_OPEN, REQUEST_REUSED, or ROLE_MAY_NOT
     */
    public Signal dismiss(UUID requestId, long signalId, String why) {
        String subject = "signal " + signalId;
        return audit.command(DISMISS, Permission.DISMISS_SIGNALS, subject, null, requestId, session -> {
            Turns.take(store, session, subject);
            SignalRow row = session.get(SignalRow.class, signalId);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_SIGNAL", String.valueOf(signalId));
            }
            if (!requestId.equals(row.dismissRequestId)) {
                refuseReused(session, requestId);
                dismiss(session, requestId, row, checked(why));
            }
            return signals(session, List.of(row)).get(0);
        });
    }

    private static String checked(String why) {
        String said = why == null ? "" : why.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw Problem.refused("SIGNAL_REASON");
        }
        return StorableText.of(said, LONGEST_REASON);
    }

    private static void refuseReused(StatelessSession session, UUID requestId) {
        boolean reused = session.createSelectionQuery(
                                "select count(*) from SignalRow where dismissRequestId = :request", Long.class)
                        .setParameter("request", requestId)
                        .getSingleResult()
                > 0;
        if (reused) {
            throw Problem.refused("REQUEST_REUSED");
        }
    }

    private void dismiss(StatelessSession session, UUID requestId, SignalRow row, String why) {
        row.state = State.DISMISSED;
        row.dismissRequestId = requestId;
        row.dismissedBy = member.name();
        row.dismissedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.dismissedWhy = why;
        int dismissed = session.createMutationQuery("""
                        update SignalRow set state = :state, dismissRequestId = :request, dismissedBy = :by,
                            dismissedAt = :at, dismissedWhy = :why where id = :id and state = OPEN
                        """)
                .setParameter("state", row.state)
                .setParameter("request", requestId)
                .setParameter("by", row.dismissedBy)
                .setParameter("at", row.dismissedAt)
                .setParameter("why", why)
                .setParameter("id", row.id)
                .executeUpdate();
        if (dismissed == 0) {
            throw Problem.refused("SIGNAL_NOT_OPEN");
        }
        String was = row.kind + " " + row.part + " of " + row.whole;
        audit.record(
                session,
                AuditEvent.done(
                        DISMISS,
                        "signal %d of batch %d".formatted(row.id, row.batchId),
                        null,
                        was,
                        State.DISMISSED.name(),
                        requestId));
    }

    /** What the batch of a signal belongs to. */
    private record Place(long campaign, String name, ZoneId zone) {}

    private static List<Signal> signals(StatelessSession session, List<SignalRow> rows) {
        Map<Long, Place> places =
                places(session, rows.stream().map(row -> row.batchId).collect(Collectors.toSet()));
        Map<Long, String> emails = CurrentEmails.of(
                session,
                rows.stream().flatMap(row -> row.finding().accounts().stream()).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> signal(row, places.get(row.batchId), emails))
                .toList();
    }

    private static Map<Long, Place> places(StatelessSession session, Set<Long> batches) {
        Map<Long, Place> places = new HashMap<>();
        if (!batches.isEmpty()) {
            session.createNativeQuery("""
                            select b.id, c.id, c.name, c.zone from batch b join campaign c on c.id = b.campaign_id
                            where b.id in (:ids)""", Object[].class)
                    .setParameterList("ids", batches)
                    .getResultList()
                    .forEach(row -> places.put(
                            ((Number) row[0]).longValue(),
                            new Place(((Number) row[1]).longValue(), (String) row[2], ZoneId.of((String) row[3]))));
        }
        return places;
    }

    private static Signal signal(SignalRow row, Place place, Map<Long, String> emails) {
        Finding found = row.finding();
        var evidence = new SignalEvidence(
                found.part(),
                found.whole(),
                found.mailboxes(),
                found.largest(),
                found.hint(),
                found.usual(),
                found.compared(),
                found.accounts().stream()
                        .filter(account -> Objects.nonNull(emails.get(account)))
                        .map(account -> new SignalAccount(account, emails.get(account)))
                        .toList());
        return new Signal(
                row.id,
                row.kind,
                row.batchId,
                place.campaign(),
                place.name(),
                row.since,
                row.notedAt,
                evidence,
                SignalWords.sentence(found, place.zone()),
                SignalWords.next(row.kind),
                row.dismissal());
    }
}
