package org.creditdesk.adjust;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.creditdesk.account.Accounts;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * Moves a receipt to another account of the same person, with what its grant still holds.
 *
 * <p><b>A receipt is credited at most once</b>, also when it moves: its credits come into being once, by the PURCHASE on
 * the first account, and only go on from there. What is left of the grant is voided on the one account and, in the same
 * transaction, given on the other by a PURCHASE that names the receipt too; {@code receipt_move} holds the two together.
 * From then on that PURCHASE is the one by which the receipt is credited, and the voided one no longer counts, so at any
 * moment exactly one counts. What the first account had spent stays spent there: the sum over all accounts never
 * exceeds what was bought. Verification holds every move against its two entries.
 */
public final class ReceiptMoves {
    private static final String MOVE = "move receipt";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Posts posts;
    private final Clock clock;

    public ReceiptMoves(Store store, Member member, AuditTrail audit, Posts posts, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * The receipt of an ID as somebody typed it.
     *
     * @param provider null where one provider's is meant and there is no other
     * @throws Problem NO_SUCH_RECEIPT, or AMBIGUOUS_RECEIPT when more than one provider has it
     */
    public Receipt named(String typed, String provider) {
        List<Receipt> found = store.read(session -> ReceiptQueue.named(session, typed)).stream()
                .map(Needing::receipt)
                .filter(receipt -> provider == null || receipt.provider().equals(provider))
                .toList();
        if (found.isEmpty()) {
            throw Problem.notFound("NO_SUCH_RECEIPT", typed);
        }
        if (found.size() > 1) {
            throw Problem.refused("AMBIGUOUS_RECEIPT", typed);
        }
        return found.get(0);
    }

    /** What {@link #move} would do; changes nothing. @throws Problem NO_SUCH_RECEIPT */
    public MovePreview preview(long receiptId, long to) {
        return store.read(session -> {
            Receipt receipt = receipt(session, receiptId);
            long left = left(session, receipt);
            long spent = receipt.isCredited() ? granted(session, receipt) - left : 0;
            String problem = null;
            try {
                check(session, receipt, to, left);
            } catch (Problem refused) {
                problem = refused.getMessage();
            }
            return new MovePreview(receipt.receipt(), source(receipt), to, receipt.isCredited(), left, spent, problem);
        });
    }

    /**
     * Once per request id. The member's own limits count what is taken, as for any void.
     *
     * @throws Problem NO_SUCH_RECEIPT, NO_SUCH_ACCOUNT, NO_SUCH_REASON, TICKET_NEEDED, MOVE_NOWHERE, MOVE_GIVEN_BACK,
     *     MOVE_NOTHING_LEFT, GIVING_TO_BLOCKED, OVER_LIMIT and its like, BALANCE_OVERFLOW, RECEIPT_MOVED_MEANWHILE, or
     *     REQUEST_REUSED when the request id belongs to something else
     */
    public MovedReceipt move(UUID requestId, long receiptId, long to, Because because) {
        Receipt known = store.read(session -> receipt(session, receiptId));
        String subject = "receipt " + known.receipt();
        return audit.command(MOVE, Permission.MOVE_RECEIPTS, subject, source(known), requestId, session -> {
            SortedSet<Long> accounts = accounts(known, to);
            posts.lockAll(session, accounts);
            Turns.take(store, session, Adjustments.limitsOf(member));
            MoveRow earlier = MoveRow.byRequest(session, requestId);
            if (earlier != null) {
                return replayed(session, earlier, known, to, because);
            }
            Receipt receipt =
                    ReceiptQueue.locked(session, receiptId).orElseThrow().receipt();
            if (!accounts(receipt, to).equals(accounts)) {
                throw Problem.refused("RECEIPT_MOVED_MEANWHILE", receipt.receipt());
            }
            because.checkTexts();
            Checks.checkReason(session, because);
            long left = left(session, receipt);
            check(session, receipt, to, left);
            return move(session, requestId, receipt, to, because, left);
        });
    }

    private static Receipt receipt(StatelessSession session, long id) {
        return ReceiptQueue.find(session, id)
                .orElseThrow(() -> Problem.notFound("NO_SUCH_RECEIPT", String.valueOf(id)))
                .receipt();
    }

    /** Where its credits are, or else whom it was bought for. */
    private static Long source(Receipt receipt) {
        return receipt.isCredited() ? receipt.creditedAccountId() : receipt.accountId();
    }

    private static SortedSet<Long> accounts(Receipt receipt, long to) {
        var accounts = new TreeSet<Long>();
        accounts.add(to);
        if (source(receipt) != null) {
            accounts.add(source(receipt));
        }
        return accounts;
    }

    private static EntryId creditedBy(Receipt receipt) {
        return new EntryId(receipt.creditedAccountId(), receipt.creditedSeq());
    }

    private long left(StatelessSession session, Receipt receipt) {
        return receipt.isCredited()
                ? Entries.grant(session, creditedBy(receipt))
                        .map(grant -> grant.leftAt(now()))
                        .orElse(0L)
                : 0;
    }

    private static long granted(StatelessSession session, Receipt receipt) {
        return Entries.grant(session, creditedBy(receipt)).map(Grant::amount).orElse(0L);
    }

    private void check(StatelessSession session, Receipt receipt, long to, long left) {
        boolean blocked = Accounts.isBlocked(session, to);
        Long from = source(receipt);
        if (from != null && from == to) {
            throw Problem.refused("MOVE_NOWHERE", receipt.receipt());
        }
        if (receipt.refundedMinor() > 0
                || receipt.dispute() != null && receipt.dispute().isAgainstUs()) {
            throw Problem.refused("MOVE_GIVEN_BACK", receipt.receipt());
        }
        if (receipt.isCredited() && left == 0) {
            throw Problem.refused("MOVE_NOTHING_LEFT", receipt.receipt());
        }
        if (blocked) {
            throw Problem.refused("GIVING_TO_BLOCKED");
        }
        if (left > 0) {
            checkLimits(session, receipt, left);
        }
    }

    private void checkLimits(StatelessSession session, Receipt receipt, long left) {
        EntryId grant = creditedBy(receipt);
        var limits = new HandLimits(Staff.limits(session, member), member.name(), now());
        Problem exceeded = limits.exceeded(left, limits.today(session), onAccount(session, grant.account()));
        if (exceeded != null) {
            throw exceeded;
        }
    }

    private long onAccount(StatelessSession session, long account) {
        return Staff.limits(session, member).perAccount() == null
                ? 0
                : ByHand.onAccount(session, member.name(), account, now());
    }

    private MovedReceipt move(
            StatelessSession session, UUID requestId, Receipt receipt, long to, Because because, long left) {
        MoveRow row = row(requestId, receipt, to, because, left);
        Posted taken = null;
        Posted given = null;
        if (left > 0) {
            Grant grant = Entries.grant(session, creditedBy(receipt)).orElseThrow();
            row.spent = grant.amount() - left;
            taken = posts.post(session, receipt.creditedAccountId(), taking(requestId, receipt, because, left));
            given = posts.post(session, to, giving(requestId, receipt, because, left, grant));
            row.creditedSeq = receipt.creditedSeq();
            row.voidSeq = taken.entry().seq();
            row.purchaseSeq = given.entry().seq();
            list(session, receipt, given.entry());
        }
        assign(session, receipt, to, given);
        session.insert(row);
        ReceiptQueue.refresh(session, receipt.id());
        record(session, row, receipt, taken, given);
        return moved(session, row, receipt, false);
    }

    private MoveRow row(UUID requestId, Receipt receipt, long to, Because because, long left) {
        var row = new MoveRow();
        row.requestId = requestId;
        row.receiptId = receipt.id();
        row.fromAccountId = source(receipt);
        row.toAccountId = to;
        row.credits = left;
        row.reason = because.reason();
        row.ticket = because.ticket();
        row.internalNote = because.internalNote();
        row.movedBy = member.name();
        row.movedAt = now();
        return row;
    }

    /** Does not name the receipt: a void that does is a claw-back. */
    private static Posting taking(UUID requestId, Receipt receipt, Because because, long left) {
        return because(Posting.voiding(requestId, receipt.creditedSeq(), left), because);
    }

    private static Posting giving(UUID requestId, Receipt receipt, Because because, long left, Grant grant) {
        return because(
                Posting.credit(givingOf(requestId), EntryKind.PURCHASE, left, grant.origin(), grant.expires())
                        .naming(receipt.receipt()),
                because);
    }

    private static Posting because(Posting posting, Because because) {
        return posting.because(
                because.reason(), because.ticket(), because.internalNote(), because.customerNote(), null);
    }

    /** The request id of the entry that gives, which follows from the one of the move. */
    private static UUID givingOf(UUID requestId) {
        return UUID.nameUUIDFromBytes(("move " + requestId).getBytes(StandardCharsets.UTF_8));
    }

    private static void list(StatelessSession session, Receipt receipt, EntryId entry) {
        session.createNativeMutationQuery(
                        "insert into receipt_entry (receipt_id, account_id, seq) values (:receipt, :account, :seq)")
                .setParameter("receipt", receipt.id())
                .setParameter("account", entry.account())
                .setParameter("seq", entry.seq())
                .executeUpdate();
    }

    private static void assign(StatelessSession session, Receipt receipt, long to, Posted given) {
        String credited = given == null ? "" : ", credited_account_id = :account, credited_seq = :seq";
        var update = session.createNativeMutationQuery(
                        "update receipt set account_id = :account" + credited + " where id = :id")
                .setParameter("account", to)
                .setParameter("id", receipt.id());
        if (given != null) {
            update.setParameter("seq", given.entry().seq());
        }
        update.executeUpdate();
    }

    /** One event for each account: whoever looks at either finds it. */
    private void record(StatelessSession session, MoveRow row, Receipt receipt, Posted taken, Posted given) {
        String subject = "receipt " + receipt.receipt();
        if (row.fromAccountId != null) {
            String there = subject + " to account " + row.toAccountId;
            audit.record(session, event(there, row.fromAccountId, taken, -row.credits, row.requestId, row.reason));
        }
        String here = subject + (row.fromAccountId == null ? "" : " from account " + row.fromAccountId);
        UUID request = row.fromAccountId == null ? row.requestId : givingOf(row.requestId);
        audit.record(session, event(here, row.toAccountId, given, row.credits, request, row.reason));
    }

    private static AuditEvent event(
            String subject, long account, Posted posted, long amount, UUID request, String reason) {
        String before = posted == null ? null : String.valueOf(posted.balance() - amount);
        String after = posted == null ? null : String.valueOf(posted.balance());
        return AuditEvent.done(MOVE, subject, account, before, after, request).because(reason);
    }

    private MovedReceipt replayed(StatelessSession session, MoveRow row, Receipt receipt, long to, Because because) {
        if (!row.isSame(receipt.id(), to, because)) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return moved(session, row, receipt, true);
    }

    private MovedReceipt moved(StatelessSession session, MoveRow row, Receipt receipt, boolean replayed) {
        EntryId taken = row.voidSeq == null ? null : new EntryId(row.fromAccountId, row.voidSeq);
        EntryId given = row.purchaseSeq == null ? null : new EntryId(row.toAccountId, row.purchaseSeq);
        long balance = given == null
                ? posts.balance(session, row.toAccountId)
                : Entries.find(session, given).map(Entry::balanceAfter).orElseThrow();
        return new MovedReceipt(
                receipt.receipt(),
                row.fromAccountId,
                row.toAccountId,
                row.credits,
                row.spent,
                taken,
                given,
                balance,
                replayed);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
