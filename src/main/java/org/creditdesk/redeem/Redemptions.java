package org.creditdesk.redeem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Codes;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.StorableText;
import org.creditdesk.store.Store;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Redeems codes for accounts. */
public final class Redemptions {
    private static final int LONGEST_RAW = 300;
    private static final int MOST_TRIES = 20;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Clock clock;

    public Redemptions(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(
                CustomerRow.class,
                AttemptRow.class,
                LockOutRow.class,
                RedemptionRow.class,
                SignalRow.class,
                LookRow.class);
    }

    /**
     * Tries the rules in order and redeems; the attempt is recorded whatever comes of it. Once per request id. A code
     * that is rejected is an answer, not a {@link Problem}.
     *
     * @throws Problem NO_SUCH_ACCOUNT, or REQUEST_REUSED when the request id belongs to another attempt
     */
    public Answer redeem(UUID requestId, long accountId, String input) {
        CanonicalCode code = CanonicalCode.of(input);
        return audit.command("redeem", Permission.REDEEM, "a code", accountId, requestId, session -> {
            AttemptRow earlier = byRequest(session, requestId);
            if (earlier != null) {
                if (earlier.accountId != accountId || !earlier.canonical.equals(code.storable())) {
                    throw Problem.refused("REQUEST_REUSED");
                }
                return earlier.toAnswer(true);
            }
            return attempt(session, requestId, accountId, input, code);
        });
    }

    private static AttemptRow byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from AttemptRow where requestId = :request", AttemptRow.class)
                .setParameter("request", requestId)
                .getSingleResultOrNull();
    }

    private Answer attempt(StatelessSession session, UUID requestId, long accountId, String input, CanonicalCode code) {
        CustomerRow account = session.get(CustomerRow.class, accountId, LockMode.PESSIMISTIC_WRITE);
        if (account == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Facts facts = facts(session, account, code, now);
        // Somebody else may redeem, or close the batch, between reading and taking: then the rules say why.
        for (int tries = 0;
                Rule.outcome(facts) == Outcome.APPLIED && !Codes.take(session, facts.code(), accountId, now);
                tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the rules allow what cannot be taken");
            }
            facts = facts(session, account, code, now);
        }
        Outcome outcome = Rule.outcome(facts);
        AttemptRow row = row(requestId, account, input, facts, outcome);
        if (outcome == Outcome.APPLIED) {
            row.balance = apply(session, requestId, account, facts.code(), now).balance();
        }
        session.insert(row);
        record(session, row, outcome);
        if (outcome != Outcome.APPLIED && outcome != Outcome.LOCKED_OUT) {
            record(session, row, LockOuts.consider(session, account, now));
        }
        return row.toAnswer(false);
    }

    private static Facts facts(StatelessSession session, CustomerRow account, CanonicalCode code, Instant now) {
        Redeemable issued = code.isWellFormed() ? Codes.redeemable(session, code.value()) : null;
        boolean listed =
                issued != null && issued.forAccounts() && Codes.isListed(session, issued.batchId(), account.id);
        long uses = issued == null || issued.perAccount() == null ? 0 : uses(session, account.id, issued.batchId());
        return new Facts(now, account.lockedUntil, code, issued, account.status, account.region, listed, uses);
    }

    private static long uses(StatelessSession session, long accountId, long batchId) {
        return session.createSelectionQuery(
                        "select count(*) from RedemptionRow where accountId = :account and batchId = :batch",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("batch", batchId)
                .getSingleResult();
    }

    private Posted apply(StatelessSession session, UUID requestId, CustomerRow account, Redeemable code, Instant now) {
        Posted posted = posts.post(
                session,
                account.id,
                Posting.credit(
                        requestId,
                        EntryKind.REDEMPTION,
                        code.credits(),
                        code.kind().origin(),
                        null));
        var row = new RedemptionRow();
        row.accountId = account.id;
        row.batchId = code.batchId();
        row.seq = posted.entry().seq();
        row.code = code.canonical();
        row.region = account.region;
        row.redeemedAt = now;
        session.insert(row);
        return posted;
    }

    private AttemptRow row(UUID requestId, CustomerRow account, String input, Facts facts, Outcome outcome) {
        var row = new AttemptRow();
        row.requestId = requestId;
        row.accountId = account.id;
        row.rawInput = StorableText.of(input, LONGEST_RAW);
        row.canonical = facts.input().storable();
        row.region = account.region;
        row.outcome = outcome;
        row.batchId = facts.code() == null ? null : facts.code().batchId();
        row.credits = outcome == Outcome.APPLIED ? facts.code().credits() : null;
        row.balance = account.balance;
        row.message = Sentences.of(outcome, facts);
        row.actor = member.name();
        row.at = facts.now();
        return row;
    }

    /** @param lockOut that the attempt has led to; null for none */
    private void record(StatelessSession session, AttemptRow row, LockOutRow lockOut) {
        if (lockOut != null) {
            AuditEvent event = AuditEvent.done(
                    "lock out", "attempt " + row.id, row.accountId, null, "until " + lockOut.ends, row.requestId);
            audit.record(session, event.because(lockOut.cause));
        }
    }

    private void record(StatelessSession session, AttemptRow row, Outcome outcome) {
        String subject = "attempt " + row.id;
        boolean applied = outcome == Outcome.APPLIED;
        audit.record(
                session,
                new AuditEvent(
                        "redeem",
                        subject,
                        row.accountId,
                        applied,
                        applied ? null : outcome.name(),
                        applied ? String.valueOf(row.balance - row.credits) : null,
                        applied ? String.valueOf(row.balance) : null,
                        row.requestId));
    }

    /** Attempts of an account, newest first. @param before only with a smaller id; null for the newest */
    public Page<Attempt, Long> attempts(long accountId, Long before, int limit) {
        return store.read(session -> {
            AttemptRow last = before == null ? null : session.get(AttemptRow.class, before);
            List<AttemptRow> rows = session.createSelectionQuery("""
                            from AttemptRow where accountId = :account and at <= :at and (at < :at or id < :id)
                            order by accountId desc, at desc, id desc
                            """, AttemptRow.class)
                    .setParameter("account", accountId)
                    .setParameter(
                            "at",
                            Optional.ofNullable(last)
                                    .map(row -> row.at)
                                    .orElse(clock.instant().plusSeconds(60)))
                    .setParameter("id", before == null ? Long.MAX_VALUE : before)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Page.of(rows.stream().map(this::attempt).toList(), limit, Attempt::id);
        });
    }

    private Attempt attempt(AttemptRow row) {
        return row.toAttempt(member.may(Permission.SEE_CODES));
    }

    /** Redemptions of an account, newest first. @param beforeSeq of the entry; null for the newest */
    public Page<Redemption, Long> redemptions(long accountId, Long beforeSeq, int limit) {
        boolean sees = member.may(Permission.SEE_CODES);
        return store.read(session -> {
            List<RedemptionRow> rows = session.createSelectionQuery("""
                            from RedemptionRow where accountId = :account and seq < :before order by seq desc
                            """, RedemptionRow.class)
                    .setParameter("account", accountId)
                    .setParameter("before", beforeSeq == null ? Long.MAX_VALUE : beforeSeq)
                    .setMaxResults(limit + 1)
                    .getResultList();
            var codes = Codes.shown(session, rows.stream().map(row -> row.code).toList());
            return Page.of(
                    rows.stream()
                            .map(row -> redemption(row, codes.get(row.code), sees))
                            .toList(),
                    limit,
                    redemption -> redemption.entry().seq());
        });
    }

    private static Redemption redemption(RedemptionRow row, Redeemable code, boolean sees) {
        return new Redemption(
                new EntryId(row.accountId, row.seq),
                sees ? code.shown() : Codes.masked(row.code),
                row.batchId,
                code.campaign(),
                code.credits(),
                row.redeemedAt);
    }
}
