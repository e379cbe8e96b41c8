package org.creditdesk.ledger;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/**
 * Posts entries, inside the caller's transaction: the account row is locked, the rule checked, and the entry, its
 * grant or its uses of grants and the new head are written together.
 */
public final class Posts {
    private final String actor;
    private final Clock clock;

    /** @param actor the signed-in member; the database checks that nobody writes under another name */
    public Posts(String actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws Problem NO_SUCH_ACCOUNT; REQUEST_REUSED when the request id belongs to another movement; and those of
     *     {@link AccountBook#post}
     */
    public Posted post(StatelessSession session, long accountId, Posting posting) {
        Entry earlier = Entries.byRequest(session, posting.requestId()).orElse(null);
        if (earlier != null) {
            if (earlier.id().account() != accountId || !posting.isSameAs(earlier)) {
                throw Problem.refused("REQUEST_REUSED");
            }
            return new Posted(earlier.id(), earlier.balanceAfter(), true);
        }
        Head head = locked(session, accountId);
        Instant now = clock.instant();
        AccountBook book = book(head, needed(session, accountId, posting, now));
        RoundTrip trip = RoundTrip.in(session);
        if (posting.amount() < 0) {
            book.expire(actor, now).forEach(step -> LedgerRows.write(trip, step));
        }
        Posted posted = post(trip, book, posting, now);
        trip.make();
        return posted;
    }

    /**
     * Posts a credit together with what else its caller writes in one round trip.
     *
     * @param head with the account's row locked; the caller has seen since then that nobody used the request id
     * @throws Problem BALANCE_OVERFLOW; then nothing was added
     */
    public Posted credit(RoundTrip trip, Head head, Posting posting) {
        if (posting.amount() <= 0) {
            throw new IllegalArgumentException("a credit takes nothing");
        }
        return post(trip, book(head, List.of()), posting, clock.instant());
    }

    private Posted post(RoundTrip trip, AccountBook book, Posting posting, Instant now) {
        Step step = book.post(posting, actor, now);
        LedgerRows.write(trip, step);
        advance(trip, book);
        return new Posted(step.entry().id(), step.entry().balanceAfter(), false);
    }

    /** Locks the account until the transaction ends. @throws Problem NO_SUCH_ACCOUNT */
    public void lock(StatelessSession session, long accountId) {
        locked(session, accountId);
    }

    /** Locks some accounts in the order of their numbers, so that nobody waits for one who waits for them. */
    public void lockAll(StatelessSession session, Collection<Long> accounts) {
        heads(session, accounts);
    }

    private static List<HeadRow> heads(StatelessSession session, Collection<Long> accounts) {
        return session.createSelectionQuery("from HeadRow where id in :accounts order by id", HeadRow.class)
                .setParameter("accounts", accounts)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Posts one credit to each of some accounts, with few statements for all of them together.
     *
     * @param postings by account; the caller has seen, under the accounts' locks, that nobody used their request ids
     * @throws Problem BALANCE_OVERFLOW; then nothing was written
     */
    public Map<Long, Posted> creditAll(StatelessSession session, Map<Long, Posting> postings) {
        List<HeadRow> heads = heads(session, postings.keySet());
        List<Step> steps =
                heads.stream().map(head -> credit(head, postings.get(head.id))).toList();
        LedgerRows.writeCredits(session, steps);
        session.updateMultiple(heads);
        Map<Long, Posted> posted = new HashMap<>();
        steps.forEach(step -> posted.put(
                step.entry().id().account(),
                new Posted(step.entry().id(), step.entry().balanceAfter(), false)));
        return posted;
    }

    private Step credit(HeadRow head, Posting posting) {
        var book = new AccountBook(head.id, head.balance, head.entryCount, head.headHash, List.of());
        Step step = book.post(posting, actor, clock.instant());
        take(head, book);
        return step;
    }

    /** The account's balance in credits, not locked. @throws Problem NO_SUCH_ACCOUNT */
    public long balance(StatelessSession session, long accountId) {
        HeadRow head = session.get(HeadRow.class, accountId);
        if (head == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return head.balance;
    }

    /** Credits that can be spent at this moment: the balance without grants whose time ran out. */
    public long spendable(StatelessSession session, long accountId) {
        Long over = session.createSelectionQuery(
                        "select sum(remaining) from GrantRow where account = :account and openUntil > :always and openUntil <= :now",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("always", OrderOfUse.ALWAYS)
                .setParameter("now", clock.instant())
                .getSingleResultOrNull();
        return balance(session, accountId) - (over == null ? 0 : over);
    }

    /**
     * Posts an EXPIRY for each of some grants of an account whose time ran out; the account's lock is taken.
     *
     * @param grants sequence numbers; those that hold nothing any more are passed over
     * @return what was posted
     */
    public List<Entry> expire(StatelessSession session, long accountId, List<Long> grants) {
        Head head = locked(session, accountId);
        List<OpenGrant> open = session
                .createSelectionQuery(
                        "from GrantRow where account = :account and seq in :grants and remaining > 0", GrantRow.class)
                .setParameter("account", accountId)
                .setParameter("grants", grants)
                .getResultList()
                .stream()
                .map(GrantRow::toOpenGrant)
                .toList();
        AccountBook book = book(head, open);
        List<Step> steps = book.expire(actor, clock.instant());
        RoundTrip trip = RoundTrip.in(session);
        steps.forEach(step -> LedgerRows.write(trip, step));
        advance(trip, book);
        trip.make();
        return steps.stream().map(Step::entry).toList();
    }

    private static AccountBook book(Head head, List<OpenGrant> known) {
        return new AccountBook(head.account(), head.balance(), head.count(), head.hash(), known);
    }

    private static void advance(RoundTrip trip, AccountBook book) {
        trip.change(Head.ADVANCE, book.balance(), book.count(), book.head(), book.account());
    }

    private static void take(HeadRow head, AccountBook book) {
        head.balance = book.balance();
        head.entryCount = book.count();
        head.headHash = book.head();
    }

    private static Head locked(StatelessSession session, long accountId) {
        RoundTrip trip = RoundTrip.in(session);
        RoundTrip.Answer<Head> head = trip.lock(Head.LOCKED, Head::of, accountId);
        trip.make();
        if (head.get() == null) {
            throw Problem.notFound("NO_SUCH_ACCOUNT");
        }
        return head.get();
    }

    /** The grants that a debit will touch: those whose time ran out, and as many as it takes; or the one it names. */
    private static List<OpenGrant> needed(StatelessSession session, long accountId, Posting posting, Instant now) {
        if (posting.amount() > 0) {
            return List.of();
        }
        Long named = posting.kind() == EntryKind.REVERSAL ? posting.reverses() : posting.target();
        if (named != null) {
            GrantRow row = session.get(GrantRow.class, new EntryId(accountId, named));
            return row == null ? List.of() : List.of(row.toOpenGrant());
        }
        return OrderOfUse.enough(session, accountId, -posting.amount(), now);
    }
}
