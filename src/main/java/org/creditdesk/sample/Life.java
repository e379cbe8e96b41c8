package org.creditdesk.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.creditdesk.account.AccountRows;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.LedgerRows;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Step;

/** Plays what happens to one account onto its book, as the store would have posted it, and fills the chunk. */
final class Life {
    private static final String CHECKOUT = "checkout";
    private static final String STOREFRONT = "storefront";

    private final Customer customer;
    private final Days days;
    private final Chunk chunk;
    private final Ids ids;
    private final AccountBook book;
    private final CodeDialog dialog;
    private final List<Step> steps = new ArrayList<>();
    private final PriorityQueue<Instant> expiries = new PriorityQueue<>();
    private long requests;
    private Entry unreturned;

    Life(Customer customer, Days days, Chunk chunk, Ids ids, CodeStock codes) {
        this.customer = customer;
        this.days = days;
        this.chunk = chunk;
        this.ids = ids;
        this.book = new AccountBook(customer.id());
        this.dialog = new CodeDialog(customer, chunk, ids, codes);
    }

    void play(List<Happening> happenings) {
        happenings.stream().sorted(Comparator.comparing(Happening::at)).forEach(happening -> {
            expireUntil(happening.at());
            happen(happening);
        });
        expireUntil(days.end());
        chunk.books.add(new LedgerRows.Loaded(book, steps));
        chunk.accounts.add(account());
    }

    private AccountRows.NewAccount account() {
        Instant joined = customer.joined(days);
        return new AccountRows.NewAccount(
                customer.id(),
                customer.name(),
                customer.region(),
                customer.regionSource(),
                customer.region() == null ? null : joined,
                customer.zone(),
                customer.status(),
                customer.flags(),
                joined,
                dialog.lockedUntil(),
                book.balance(),
                book.count(),
                book.head(),
                customer.emails(days));
    }

    private void happen(Happening h) {
        switch (h.event()) {
            case PURCHASE -> purchase(h);
            case SPEND -> spend(h);
            case REFUND -> refund(h.at());
            case COMPENSATION, ADJUSTMENT, REVERSAL, VOID -> byStaff(h);
            case REDEMPTION -> redeem(h);
            case ATTEMPT -> dialog.failed(request(), h, book.balance());
            case LOCK_OUT -> dialog.lockedOut(h);
            case LIFT -> lift(h);
        }
    }

    private void purchase(Happening h) {
        Posting posting = Posting.credit(request(), EntryKind.PURCHASE, h.credits(), Origin.PURCHASE, null);
        Entry entry = post(posting.naming(h.receipt()), CHECKOUT, h.at());
        chunk.till.slip(h.receipt()).creditedBy(entry.id());
    }

    /** Who cannot afford it does not buy. */
    private void spend(Happening h) {
        if (book.balance() >= h.credits()) {
            unreturned = post(Posting.debit(request(), EntryKind.SPEND, h.credits()), STOREFRONT, h.at());
        }
    }

    private void refund(Instant at) {
        if (unreturned != null) {
            Posting posting = Posting.credit(request(), EntryKind.REFUND, -unreturned.amount(), paidWith(), null);
            post(posting.returning(unreturned.id().seq()), STOREFRONT, at);
            unreturned = null;
        }
    }

    /** Where the first of the credits that are returned had come from. */
    private Origin paidWith() {
        Step spend = steps.get((int) unreturned.id().seq() - 1);
        return steps.get((int) spend.uses().get(0).grantSeq() - 1).entry().origin();
    }

    private void byStaff(Happening h) {
        Posting posting = new StaffWork(steps, book).posting(request(), h);
        Entry entry = post(posting, h.actor(), h.at());
        if (h.receipt() != null) {
            chunk.till.slip(h.receipt()).namedBy(entry.id());
        }
        long before = entry.balanceAfter() - entry.amount();
        AuditEvent event = AuditEvent.done(
                        StaffWork.command(h.event()),
                        "entry " + entry.id(),
                        customer.id(),
                        Long.toString(before),
                        Long.toString(entry.balanceAfter()),
                        entry.requestId())
                .because(h.reason());
        chunk.events.add(new AuditRows.NewEvent(ids.event++, event, h.actor(), StaffWork.COMPUTER, h.at()));
    }

    private void lift(Happening h) {
        Instant until = dialog.lockedUntil();
        dialog.lifted(h);
        AuditEvent event = AuditEvent.done("lift lock-out", "lock-out", customer.id(), "until " + until, null, null);
        chunk.events.add(new AuditRows.NewEvent(ids.event++, event, h.actor(), StaffWork.COMPUTER, h.at()));
    }

    private void redeem(Happening h) {
        UUID request = request();
        Coupon coupon = dialog.typed(h);
        Posting posting = Posting.credit(request, EntryKind.REDEMPTION, coupon.credits(), coupon.origin(), h.expires());
        dialog.applied(request, coupon, post(posting, STOREFRONT, h.at()));
    }

    /** Grants run out one by one, each at its own time. */
    private void expireUntil(Instant moment) {
        while (!expiries.isEmpty() && !expiries.peek().isAfter(moment)) {
            Instant due = expiries.poll();
            steps.addAll(book.expire(STOREFRONT, due));
        }
    }

    private Entry post(Posting posting, String actor, Instant at) {
        Step step = book.post(posting, actor, at);
        steps.add(step);
        if (posting.expires() != null) {
            expiries.add(step.entry().expires());
        }
        return step.entry();
    }

    /** Rises with the account and then with time, so that a large store is written in the order of this key too. */
    private UUID request() {
        return new UUID(customer.id() << 16 | 0x8000, 0x8000_0000_0000_0000L | ++requests);
    }
}
