package org.creditdesk.sample;

import java.util.List;
import java.util.UUID;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Step;

/** What staff give and take back. */
final class StaffWork {
    static final String COMPUTER = "desk.example";

    private final List<Step> steps;
    private final AccountBook book;

    StaffWork(List<Step> steps, AccountBook book) {
        this.steps = steps;
        this.book = book;
    }

    /** What the audit trail calls it. */
    static String command(Event event) {
        return switch (event) {
            case COMPENSATION -> "compensate";
            case ADJUSTMENT -> "correct";
            case REVERSAL -> "reverse";
            case VOID -> "void";
            default -> throw new IllegalArgumentException("not done by staff: " + event);
        };
    }

    Posting posting(UUID request, Happening h) {
        return plain(request, h).because(h.reason(), h.ticket(), h.internalNote(), h.customerNote(), h.incident());
    }

    private Posting plain(UUID request, Happening h) {
        return switch (h.event()) {
            case COMPENSATION ->
                Posting.credit(request, EntryKind.COMPENSATION, h.credits(), Origin.COMPENSATION, h.expires())
                        .naming(h.receipt());
            case ADJUSTMENT -> Posting.credit(request, EntryKind.ADJUSTMENT, h.credits(), Origin.CORRECTION, null);
            case REVERSAL -> reversal(request, last(h.about()));
            case VOID -> voiding(request, last(h.about()));
            default -> throw new IllegalArgumentException("not done by staff: " + h.event());
        };
    }

    private static Posting reversal(UUID request, Entry entry) {
        return new Posting(
                request,
                EntryKind.REVERSAL,
                -entry.amount(),
                null,
                null,
                null,
                entry.id().seq(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Posting voiding(UUID request, Entry entry) {
        long seq = entry.id().seq();
        return new Posting(
                request,
                EntryKind.VOID,
                -book.remaining(seq),
                null,
                null,
                seq,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Entry last(EntryKind kind) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).entry().kind() == kind) {
                return steps.get(i).entry();
            }
        }
        throw new IllegalStateException("nothing to take back: " + kind);
    }
}
