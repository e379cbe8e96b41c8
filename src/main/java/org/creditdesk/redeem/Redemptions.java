package org.creditdesk.redeem;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Codes;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Gathering;
import org.creditdesk.store.Page;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.Work;

/** Redeems codes for accounts. */
public final class Redemptions {
    /** So that nobody waits long for an account's row. */
    private static final int MOST_TOGETHER = 16;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Redeeming redeeming;
    private final Clock clock;
    private final Gathering<Judging.Try, Answer> gathering;

    public Redemptions(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.redeeming = new Redeeming(member, audit, posts, clock);
        this.clock = clock;
        this.gathering = new Gathering<>(
                this::together,
                Judging.Try::accountId,
                MOST_TOGETHER,
                store.kind() == StoreKind.H2
                        ? 1
                        : Integer.parseInt(System.getenv().getOrDefault("XW", "1")));
    }

    /** Mapped classes, for the store. */
    public static List<Class<?>> mapped() {
        return List.of(
                CustomerRow.class,
                AttemptRow.class,
                LockOutRow.class,
                RedemptionRow.class,
                RollbackRow.class,
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
        var tried = new Judging.Try(requestId, accountId, input, CanonicalCode.of(input));
        Optional<Answer> answer = member.may(Permission.REDEEM) ? gathering.write(tried) : Optional.empty();
        return answer.orElseGet(() -> command(tried, session -> redeeming.carefully(session, List.of(tried)))
                .get(0));
    }

    private List<Answer> command(Judging.Try tried, Work<List<Answer>> work) {
        return audit.command("redeem", Permission.REDEEM, "a code", tried.accountId(), tried.requestId(), work);
    }

    /** Whoever is refused among several is tried again alone, and only then leaves the event that says so. */
    private List<Answer> together(List<Judging.Try> tries) {
        var times = new AtomicInteger();
        // Run again, it had clashed with somebody, perhaps with itself: then it may have been answered already.
        Work<List<Answer>> work = session ->
                times.getAndIncrement() == 0 ? redeeming.quickly(session, tries) : redeeming.carefully(session, tries);
        try {
            return write(tries, work);
        } catch (RoundTrip.NotFound emptySlot) {
            return write(tries, work);
        }
    }

    private List<Answer> write(List<Judging.Try> tries, Work<List<Answer>> work) {
        return tries.size() == 1 ? command(tries.get(0), work) : audit.commands(Permission.REDEEM, work);
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
            var rollbacks = Rollbacks.of(
                    session, accountId, rows.stream().map(row -> row.seq).toList());
            return Page.of(
                    rows.stream()
                            .map(row -> redemption(row, codes.get(row.code), sees, rollbacks.get(row.seq)))
                            .toList(),
                    limit,
                    redemption -> redemption.entry().seq());
        });
    }

    /** Those of some entries of an account that were rolled back, by the entries' sequence numbers. */
    public Map<Long, Rollback> rollbacks(long accountId, Collection<Long> seqs) {
        return store.read(session -> Rollbacks.of(session, accountId, seqs));
    }

    /** How an entry was rolled back; empty when it was not. */
    public Optional<Rollback> rollback(EntryId entry) {
        return store.read(session -> Rollbacks.find(session, entry));
    }

    private static Redemption redemption(RedemptionRow row, Redeemable code, boolean sees, Rollback rollback) {
        return new Redemption(
                new EntryId(row.accountId, row.seq),
                sees ? code.shown() : Codes.masked(row.code),
                row.batchId,
                code.campaign(),
                code.credits(),
                row.redeemedAt,
                rollback);
    }
}
