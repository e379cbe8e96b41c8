package org.creditdesk.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.creditdesk.problem.Problem;

/**
 * One account's ledger in memory, with all that posting decides: sequence, balance, grants, their order of use, hash.
 * The posting transaction, the loading of samples and the verification all walk through it; it knows no database.
 */
public final class AccountBook {
    private final long account;
    private final Map<Long, OpenGrant> grants = new HashMap<>();
    private final TreeSet<OpenGrant> inOrder = new TreeSet<>(OrderOfUse.COMPARATOR);
    private long balance;
    private long count;
    private byte[] head;

    /** A book with no entry. */
    public AccountBook(long account) {
        this(account, 0, 0, EntryHash.genesis(), List.of());
    }

    /** A book that goes on where the store stands; {@code known} must hold every grant that will be needed. */
    AccountBook(long account, long balance, long count, byte[] head, Collection<OpenGrant> known) {
        this.account = account;
        this.balance = balance;
        this.count = count;
        this.head = head.clone();
        known.forEach(this::put);
    }

    public long account() {
        return account;
    }

    /** Credits. */
    public long balance() {
        return balance;
    }

    /** How many entries there are; also the last one's sequence number. */
    public long count() {
        return count;
    }

    public byte[] head() {
        return head.clone();
    }

    /** Credits that a grant still holds; 0 when it is used up or not known. */
    public long remaining(long grantSeq) {
        OpenGrant grant = grants.get(grantSeq);
        return grant == null ? 0 : grant.remaining();
    }

    /** Grants that still hold something, in the order of use. */
    Collection<OpenGrant> open() {
        return Collections.unmodifiableCollection(inOrder);
    }

    /** Null when it is used up or not known. */
    OpenGrant grant(long grantSeq) {
        return grants.get(grantSeq);
    }

    /**
     * Posts one entry.
     *
     * @throws Problem INSUFFICIENT_BALANCE, GRANT_SPENT or BALANCE_OVERFLOW; then the book is as before
     */
    public Step post(Posting posting, String actor, Instant at) {
        long after = balanceAfter(posting.amount());
        List<Step.Use> uses = posting.amount() > 0 ? List.of() : uses(posting, at);
        long seq = count + 1;
        var entry = new Entry(
                new EntryId(account, seq),
                posting.requestId(),
                posting.kind(),
                posting.amount(),
                after,
                posting.origin(),
                micros(posting.expires()),
                posting.target(),
                posting.reverses(),
                posting.receipt(),
                posting.incident(),
                posting.reason(),
                posting.internalNote(),
                posting.customerNote(),
                posting.ticket(),
                actor,
                micros(at));
        byte[] before = head;
        byte[] hash = EntryHash.of(entry, before);
        uses.forEach(use -> put(grants.get(use.grantSeq()).less(use.amount())));
        if (entry.amount() > 0) {
            put(new OpenGrant(seq, entry.origin(), entry.amount(), entry.amount(), entry.expires()));
        }
        balance = after;
        count = seq;
        head = hash;
        return new Step(entry, before, hash, uses);
    }

    /**
     * Posts an EXPIRY for every known grant whose time ran out by then. The request ids follow from the grants, so
     * that two runs at once cannot both expire one.
     */
    public List<Step> expire(String actor, Instant at) {
        List<Step> steps = new ArrayList<>();
        List<OpenGrant> over =
                inOrder.stream().filter(grant -> grant.isExpiredAt(at)).toList();
        for (OpenGrant grant : over) {
            UUID request =
                    UUID.nameUUIDFromBytes(("expiry " + account + " " + grant.seq()).getBytes(StandardCharsets.UTF_8));
            steps.add(post(Posting.expiry(request, grant.seq(), grant.remaining()), actor, at));
        }
        return steps;
    }

    private long balanceAfter(long amount) {
        if (amount < 0 && balance + amount < 0) {
            throw Problem.refused("INSUFFICIENT_BALANCE", balance, -amount);
        }
        try {
            return Math.addExact(balance, amount);
        } catch (ArithmeticException overflow) {
            throw Problem.refused("BALANCE_OVERFLOW", balance, amount);
        }
    }

    private List<Step.Use> uses(Posting posting, Instant at) {
        long wanted = -posting.amount();
        return switch (posting.kind()) {
            case EXPIRY, VOID -> one(posting.target(), wanted);
            case REVERSAL -> one(posting.reverses(), wanted);
            default -> inOrder(wanted, at);
        };
    }

    private List<Step.Use> one(long grantSeq, long wanted) {
        long left = remaining(grantSeq);
        if (left < wanted) {
            throw Problem.refused("GRANT_SPENT", wanted, left);
        }
        return List.of(new Step.Use(grantSeq, wanted, left - wanted));
    }

    private List<Step.Use> inOrder(long wanted, Instant at) {
        List<Step.Use> uses = new ArrayList<>();
        long missing = wanted;
        for (OpenGrant grant : inOrder) {
            if (missing == 0) {
                break;
            }
            if (!grant.isExpiredAt(at)) {
                long used = Math.min(missing, grant.remaining());
                uses.add(new Step.Use(grant.seq(), used, grant.remaining() - used));
                missing -= used;
            }
        }
        if (missing > 0) {
            throw Problem.refused("INSUFFICIENT_BALANCE", wanted - missing, wanted);
        }
        return uses;
    }

    private void put(OpenGrant grant) {
        OpenGrant old = grant.remaining() == 0 ? grants.remove(grant.seq()) : grants.put(grant.seq(), grant);
        if (old != null) {
            inOrder.remove(old);
        }
        if (grant.remaining() > 0) {
            inOrder.add(grant);
        }
    }

    /** What both databases keep of an instant. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
