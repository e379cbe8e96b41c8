package org.creditdesk.adjust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.ModelBook;

/** Turns a step's numbers into a change by hand, right or wrong. */
final class AnyChange {
    /** A little more than what each moves alone, so that most are posted and some have to be asked for. */
    private static final Map<String, Integer> USUAL = Map.of("sam", 210, "suri", 930, "owner", 715);

    private final Instant start;

    AnyChange(Instant start) {
        this.start = start;
    }

    Change of(Step step, ModelAccount account, UUID request) {
        Because because = because(step);
        return switch (step.what()) {
            case COMPENSATE -> new Compensation(request, account.id, amount(step), expires(step), because);
            case CORRECT_UP -> new Correction(request, account.id, amount(step), expires(step), because);
            case CORRECT_DOWN -> new Correction(request, account.id, down(step, account), odd(step), because);
            case REVERSE -> new Reversal(request, new EntryId(account.id, entry(step, account)), because);
            default -> new Voiding(request, new EntryId(account.id, entry(step, account)), because);
        };
    }

    private static Because because(Step step) {
        return switch (step.twist() % 40) {
            case 0 -> Because.of("BECAUSE");
            case 1 -> Because.of("BILLING_ERROR");
            case 2, 3 -> Because.of("BILLING_ERROR", "T-" + step.pick() % 3);
            case 4 -> new Because("OTHER", " ", "for staff", "for the customer", null);
            default -> Because.of("GOODWILL", step.twist() % 2 == 0 ? null : "T-" + step.pick() % 3);
        };
    }

    static long amount(Step step) {
        if (step.amount() < 700) {
            return 1 + step.amount() * 7L % USUAL.getOrDefault(step.who(), 100);
        }
        if (step.amount() < 950) {
            return 1 + step.amount() % 40;
        }
        return switch (step.amount() % 25) {
            case 0 -> 0;
            case 1 -> -5;
            case 2 -> Long.MAX_VALUE;
            case 3, 4, 5 -> 150_000;
            default -> 1_000L * (1 + step.pick() % 60);
        };
    }

    /** Mostly what is there, sometimes more. */
    private static long down(Step step, ModelAccount account) {
        long some = Math.max(1, Math.abs(amount(step)));
        return -(step.twist() % 4 == 0 ? some : 1 + some % Math.max(1, account.book.balance()));
    }

    /** Credits that are taken cannot expire. */
    private Instant odd(Step step) {
        return step.twist() % 50 == 7 ? start.plus(Duration.ofDays(400)) : null;
    }

    /** Every six hours, so that several expire at once; sometimes in the past, mostly never. */
    Instant expires(Step step) {
        return step.twist() % 5 < 3 ? null : start.plus(Duration.ofHours(6L * (step.pick() % 30) - 6));
    }

    /** Also one that is not there; often a grant that holds something, over or not. */
    private static long entry(Step step, ModelAccount account) {
        int count = account.entries.size();
        List<ModelBook.Lot> open = account.book.inOrder();
        if (step.twist() % 3 > 0 && !open.isEmpty()) {
            return open.get(step.pick() % (step.twist() % 3 == 1 ? 1 : open.size())).seq;
        }
        // The newer half more often: much of the older one is spent.
        long back = step.pick() % (step.twist() % 2 == 0 ? count / 2 + 1 : count + 1);
        return step.twist() % 60 == 0 ? count + 1 : Math.max(1, count - back);
    }
}
