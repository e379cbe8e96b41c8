package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Codes;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Ids;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.StorableText;
import org.hibernate.StatelessSession;

/**
 * Attempts to redeem, inside the caller's transaction: what the rules look at is asked in one round trip, with the
 * account's row locked before, and all that comes of it is written in another.
 */
final class Redeeming {
    private static final int LONGEST_RAW = 300;
    private static final int MOST_TRIES = 20;

    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Clock clock;
    private final Ids ids = new Ids("attempt_seq");

    Redeeming(Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * In as few round trips as there can be, for requests that come for the first time, each for another account, and
     * take from slots in which something is left. Of any others, nothing stays.
     *
     * @param tries in the order of their accounts
     * @return an answer to each, in the same order
     * @throws RoundTrip.NotFound then {@link #carefully} knows what to do
     */
    List<Answer> quickly(StatelessSession session, List<Judging.Try> tries) {
        RoundTrip trip = RoundTrip.in(session);
        List<Judging.Asked> asked =
                tries.stream().map(tried -> Judging.ask(trip, tried)).toList();
        trip.make();
        Instant now = now();
        List<Judging.Judged> judged =
                asked.stream().map(each -> Judging.judge(each, now)).toList();
        List<Codes.Taking> takings = judged.stream()
                .filter(Judging.Judged::applies)
                .map(Judging.Judged::taking)
                .toList();
        Codes.take(trip, takings, now);
        return record(session, trip, judged);
    }

    /** Like {@link #quickly}, but looks for the request ids first, and asks everybody who might have something left. */
    List<Answer> carefully(StatelessSession session, List<Judging.Try> tries) {
        RoundTrip trip = RoundTrip.in(session);
        List<RoundTrip.Answer<AttemptRow>> earlier = tries.stream()
                .map(tried -> trip.ask(AttemptRow.BY_REQUEST, AttemptRow::of, tried.requestId()))
                .toList();
        List<RoundTrip.Answer<Boolean>> used = tries.stream()
                .map(tried -> Entries.isUsed(trip, tried.requestId()))
                .toList();
        List<Judging.Asked> asked =
                tries.stream().map(tried -> Judging.ask(trip, tried)).toList();
        trip.make();
        Map<UUID, Answer> answers = new HashMap<>();
        List<Judging.Asked> fresh = new ArrayList<>();
        for (int i = 0; i < tries.size(); i++) {
            if (earlier.get(i).get() != null) {
                answers.put(tries.get(i).requestId(), replay(earlier.get(i).get(), tries.get(i)));
            } else if (used.get(i).get() != null) {
                throw Problem.refused("REQUEST_REUSED");
            } else {
                fresh.add(asked.get(i));
            }
        }
        Instant now = now();
        List<Judging.Judged> judged = fresh.stream()
                .map(each -> Judging.judge(each, now))
                .sorted(Judging.Judged.IN_ORDER_OF_LOCKS)
                .map(each -> taken(session, each))
                .toList();
        List<Answer> recorded = record(session, trip, judged);
        for (int i = 0; i < recorded.size(); i++) {
            answers.put(judged.get(i).tried().requestId(), recorded.get(i));
        }
        return tries.stream().map(tried -> answers.get(tried.requestId())).toList();
    }

    /** Takes what the attempt takes. Somebody else may redeem, or close the batch, meanwhile: then the rules say why. */
    private static Judging.Judged taken(StatelessSession session, Judging.Judged first) {
        Judging.Judged judged = first;
        for (int tries = 0;
                judged.applies()
                        && !Codes.take(session, judged.taking(), judged.facts().now());
                tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the rules allow what cannot be taken");
            }
            judged = Judging.again(session, judged);
        }
        return judged;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Answer replay(AttemptRow earlier, Judging.Try tried) {
        if (earlier.accountId != tried.accountId()
                || !earlier.canonical.equals(tried.code().storable())) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return earlier.toAnswer(true);
    }

    private List<Answer> record(StatelessSession session, RoundTrip trip, List<Judging.Judged> judged) {
        List<AttemptRow> rows =
                judged.stream().map(each -> record(session, trip, each)).toList();
        trip.make();
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).countsAsFailure()) {
                consider(session, rows.get(i), judged.get(i));
            }
        }
        return rows.stream().map(row -> row.toAnswer(false)).toList();
    }

    private AttemptRow record(StatelessSession session, RoundTrip trip, Judging.Judged judged) {
        AttemptRow row = row(judged);
        row.id = ids.next(session);
        if (judged.applies()) {
            row.balance = apply(trip, judged).balance();
        }
        trip.add(AttemptRow.INSERT, row.values());
        audit.record(session, event(row), trip);
        return row;
    }

    private Posted apply(RoundTrip trip, Judging.Judged judged) {
        Redeemable code = judged.facts().code();
        Posting posting = Posting.credit(
                judged.tried().requestId(),
                EntryKind.REDEMPTION,
                code.credits(),
                code.kind().origin(),
                null);
        Posted posted = posts.credit(trip, judged.account().head(), posting);
        trip.add(
                RedeemRows.INSERT_REDEMPTION,
                RedeemRows.values(new RedeemRows.NewRedemption(
                        posted.entry(),
                        code.batchId(),
                        code.canonical(),
                        judged.facts().region(),
                        judged.facts().now())));
        return posted;
    }

    private AttemptRow row(Judging.Judged judged) {
        Facts facts = judged.facts();
        var row = new AttemptRow();
        row.requestId = judged.tried().requestId();
        row.accountId = judged.tried().accountId();
        row.rawInput = StorableText.of(judged.tried().input(), LONGEST_RAW);
        row.canonical = facts.input().storable();
        row.region = facts.region();
        row.outcome = judged.outcome();
        row.batchId = facts.code() == null ? null : facts.code().batchId();
        row.credits = judged.applies() ? facts.code().credits() : null;
        row.balance = judged.account().row().balance;
        row.message = Sentences.of(judged.outcome(), facts);
        row.actor = member.name();
        row.at = facts.now();
        return row;
    }

    private static AuditEvent event(AttemptRow row) {
        boolean applied = row.outcome == Outcome.APPLIED;
        return new AuditEvent(
                "redeem",
                "attempt " + row.id,
                row.accountId,
                applied,
                applied ? null : row.outcome.name(),
                applied ? String.valueOf(row.balance - row.credits) : null,
                applied ? String.valueOf(row.balance) : null,
                row.requestId);
    }

    /** Whether the failed attempt leads to a lock-out. */
    private void consider(StatelessSession session, AttemptRow row, Judging.Judged judged) {
        LockOutRow lockOut = LockOuts.consider(session, judged.account().row(), row.at);
        if (lockOut != null) {
            AuditEvent event = AuditEvent.done(
                    "lock out", "attempt " + row.id, row.accountId, null, "until " + lockOut.ends, row.requestId);
            audit.record(session, event.because(lockOut.cause));
        }
    }
}
