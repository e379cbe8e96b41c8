package org.creditdesk.redeem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Head;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeForAccount;
import org.creditdesk.promo.Codes;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Ids;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.StorableText;
import org.hibernate.StatelessSession;

/**
 * One attempt to redeem, inside the caller's transaction: what the rules look at is asked in one round trip, with the
 * account's row locked before, and all that comes of it is written in another.
 */
final class Redeeming {
    private static final int LONGEST_RAW = 300;
    private static final int MOST_TRIES = 20;
    private static final String ACCOUNT =
            "select " + Head.COLUMNS + ", region, status, locked_until from account where id = ?";

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

    /** @param issued null when there is no such code */
    private record Known(Account account, CodeForAccount issued) {}

    private record Account(CustomerRow row, Head head) {
        static Account of(ResultSet row) throws SQLException {
            var customer = new CustomerRow();
            customer.id = row.getLong(1);
            customer.balance = row.getLong(2);
            customer.region = row.getString(5);
            customer.status = AccountStatus.valueOf(row.getString(6));
            OffsetDateTime until = row.getObject(7, OffsetDateTime.class);
            customer.lockedUntil = until == null ? null : until.toInstant();
            return new Account(customer, Head.of(row));
        }
    }

    /** What is tried. */
    record Try(UUID requestId, long accountId, String input, CanonicalCode code) {}

    /**
     * In as few round trips as there can be, for a request that comes for the first time and takes from slots in which
     * something is left. Of any other, nothing stays.
     *
     * @throws RoundTrip.NotFound then {@link #carefully} knows what to do
     */
    Answer quickly(StatelessSession session, Try tried) {
        RoundTrip trip = RoundTrip.in(session);
        Known known = ask(trip, tried);
        Facts facts = facts(known, tried, now());
        if (Rule.outcome(facts) == Outcome.APPLIED) {
            Codes.take(trip, facts.code(), tried.accountId(), facts.now());
        }
        return record(session, trip, tried, known.account(), facts);
    }

    /** Looks for the request id first, and asks everybody who might have something left. */
    Answer carefully(StatelessSession session, Try tried) {
        RoundTrip trip = RoundTrip.in(session);
        RoundTrip.Answer<AttemptRow> earlier = trip.ask(AttemptRow.BY_REQUEST, AttemptRow::of, tried.requestId());
        RoundTrip.Answer<Boolean> used = Entries.isUsed(trip, tried.requestId());
        Known known = ask(trip, tried);
        if (earlier.get() != null) {
            return replay(earlier.get(), tried);
        }
        if (used.get() != null) {
            throw Problem.refused("REQUEST_REUSED");
        }
        Instant now = now();
        Facts facts = facts(known, tried, now);
        // Somebody else may redeem, or close the batch, between reading and taking: then the rules say why.
        for (int tries = 0;
                Rule.outcome(facts) == Outcome.APPLIED && !Codes.take(session, facts.code(), tried.accountId(), now);
                tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("the rules allow what cannot be taken");
            }
            facts = facts(new Known(known.account(), issued(session, tried)), tried, now);
        }
        return record(session, trip, tried, known.account(), facts);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Known ask(RoundTrip trip, Try tried) {
        RoundTrip.Answer<Account> account = trip.lock(ACCOUNT, Account::of, tried.accountId());
        RoundTrip.Answer<CodeForAccount> issued = tried.code().isWellFormed()
                ? Codes.forAccount(trip, tried.accountId(), tried.code().value())
                : null;
        trip.make();
        if (account.get() == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return new Known(account.get(), issued == null ? null : issued.get());
    }

    private static CodeForAccount issued(StatelessSession session, Try tried) {
        RoundTrip trip = RoundTrip.in(session);
        RoundTrip.Answer<CodeForAccount> issued =
                Codes.forAccount(trip, tried.accountId(), tried.code().value());
        trip.make();
        return issued.get();
    }

    private static Answer replay(AttemptRow earlier, Try tried) {
        if (earlier.accountId != tried.accountId()
                || !earlier.canonical.equals(tried.code().storable())) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return earlier.toAnswer(true);
    }

    private static Facts facts(Known known, Try tried, Instant now) {
        CustomerRow account = known.account().row();
        CodeForAccount issued = known.issued();
        return new Facts(
                now,
                account.lockedUntil,
                tried.code(),
                issued == null ? null : issued.code(),
                account.status,
                account.region,
                issued != null && issued.listed(),
                issued == null ? 0 : issued.usesByAccount());
    }

    private Answer record(StatelessSession session, RoundTrip trip, Try tried, Account account, Facts facts) {
        Outcome outcome = Rule.outcome(facts);
        AttemptRow row = row(tried, account.row(), facts, outcome);
        row.id = ids.next(session);
        if (outcome == Outcome.APPLIED) {
            row.balance = apply(trip, tried.requestId(), account, facts).balance();
        }
        trip.change(AttemptRow.INSERT, row.values());
        audit.record(session, event(row, outcome), trip);
        trip.make();
        if (outcome != Outcome.APPLIED && outcome != Outcome.LOCKED_OUT) {
            record(session, row, LockOuts.consider(session, account.row(), facts.now()));
        }
        return row.toAnswer(false);
    }

    private Posted apply(RoundTrip trip, UUID requestId, Account account, Facts facts) {
        Redeemable code = facts.code();
        Posting posting = Posting.credit(
                requestId, EntryKind.REDEMPTION, code.credits(), code.kind().origin(), null);
        Posted posted = posts.credit(trip, account.head(), posting);
        trip.change(
                RedeemRows.INSERT_REDEMPTION,
                RedeemRows.values(new RedeemRows.NewRedemption(
                        posted.entry(), code.batchId(), code.canonical(), account.row().region, facts.now())));
        return posted;
    }

    private AttemptRow row(Try tried, CustomerRow account, Facts facts, Outcome outcome) {
        var row = new AttemptRow();
        row.requestId = tried.requestId();
        row.accountId = account.id;
        row.rawInput = StorableText.of(tried.input(), LONGEST_RAW);
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

    private static AuditEvent event(AttemptRow row, Outcome outcome) {
        boolean applied = outcome == Outcome.APPLIED;
        return new AuditEvent(
                "redeem",
                "attempt " + row.id,
                row.accountId,
                applied,
                applied ? null : outcome.name(),
                applied ? String.valueOf(row.balance - row.credits) : null,
                applied ? String.valueOf(row.balance) : null,
                row.requestId);
    }

    /** @param lockOut that the attempt has led to; null for none */
    private void record(StatelessSession session, AttemptRow row, LockOutRow lockOut) {
        if (lockOut != null) {
            AuditEvent event = AuditEvent.done(
                    "lock out", "attempt " + row.id, row.accountId, null, "until " + lockOut.ends, row.requestId);
            audit.record(session, event.because(lockOut.cause));
        }
    }
}
