package org.creditdesk.adjust;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.ModelBook;
import org.creditdesk.ledger.Origin;

/** DESIGN §5 and §9: what a change by hand comes to, and why it is refused whoever asks for it. */
final class ModelRules {
    /** A rule says no. */
    static final class Refused extends RuntimeException {
        Refused(String reason) {
            super(reason);
        }
    }

    private static final Set<String> REASONS = Set.of("GOODWILL", "OTHER", "BILLING_ERROR");
    private static final Set<String> WITH_TICKET = Set.of("BILLING_ERROR");

    private ModelRules() {}

    static ModelAccount.Movement movement(ModelAccount account, Change change, Instant now) {
        ModelAccount.Movement movement =
                switch (new ModelRequest(change, 0, null, now).kind()) {
                    case COMPENSATION -> given((Compensation) change, now);
                    case ADJUSTMENT -> corrected((Correction) change, now);
                    case REVERSAL -> reversed(account, (Reversal) change, now);
                    default -> voided(account, (Voiding) change, now);
                };
        checkReason(change.because());
        checkAccount(account, movement, now);
        return movement;
    }

    private static ModelAccount.Movement given(Compensation change, Instant now) {
        refuse(change.credits() <= 0, "CREDITS_POSITIVE");
        refuse(isPast(change.expires(), now), "EXPIRY_PAST");
        return of(EntryKind.COMPENSATION, change.credits(), Origin.COMPENSATION, change.expires(), null, null, change);
    }

    private static ModelAccount.Movement corrected(Correction change, Instant now) {
        refuse(change.amount() == 0, "AMOUNT_ZERO");
        refuse(change.amount() < 0 && change.expires() != null, "EXPIRY_OF_NOTHING");
        refuse(isPast(change.expires(), now), "EXPIRY_PAST");
        Origin origin = change.amount() > 0 ? Origin.CORRECTION : null;
        return of(EntryKind.ADJUSTMENT, change.amount(), origin, change.expires(), null, null, change);
    }

    private static ModelAccount.Movement reversed(ModelAccount account, Reversal change, Instant now) {
        ModelEntry entry = account.entry(change.entry().seq());
        refuse(entry == null, "NO_SUCH_ENTRY");
        refuse(entry.kind() == EntryKind.REDEMPTION, "REVERSAL_OF_REDEMPTION");
        refuse(entry.kind() == EntryKind.REVERSAL, "REVERSAL_OF_REVERSAL");
        refuse(account.isReversed(entry), "ALREADY_REVERSED");
        if (entry.amount() > 0) {
            refuse(left(account, entry.seq(), now) < entry.amount(), "REVERSED_GRANT_SPENT");
            return of(EntryKind.REVERSAL, -entry.amount(), null, null, null, entry.seq(), change);
        }
        // Credits come back as what they were and with the time they had, where that was the same for all of them.
        Set<Origin> origins = new HashSet<>();
        Set<Instant> times = new HashSet<>();
        for (Map.Entry<Long, Long> paid : entry.paid().entrySet()) {
            ModelBook.Lot lot = account.book.lot(paid.getKey());
            origins.add(lot.origin);
            times.add(lot.expires);
        }
        Origin origin = origins.size() == 1 ? origins.iterator().next() : Origin.CORRECTION;
        Instant expires = times.size() == 1 ? times.iterator().next() : null;
        Instant kept = isPast(expires, now) ? null : expires;
        return of(EntryKind.REVERSAL, -entry.amount(), origin, kept, null, entry.seq(), change);
    }

    private static ModelAccount.Movement voided(ModelAccount account, Voiding change, Instant now) {
        refuse(account.book.lot(change.grant().seq()) == null, "NO_SUCH_GRANT");
        long left = left(account, change.grant().seq(), now);
        refuse(left == 0, "GRANT_EMPTY");
        return of(EntryKind.VOID, -left, null, null, change.grant().seq(), null, change);
    }

    /** What is over is not there to be taken any more. */
    private static long left(ModelAccount account, long seq, Instant now) {
        ModelBook.Lot lot = account.book.lot(seq);
        return lot.isOver(now) ? 0 : lot.left;
    }

    private static void checkReason(Because because) {
        refuse(!REASONS.contains(because.reason()), "NO_SUCH_REASON");
        refuse(WITH_TICKET.contains(because.reason()) && because.ticket() == null, "TICKET_NEEDED");
    }

    private static void checkAccount(ModelAccount account, ModelAccount.Movement movement, Instant now) {
        if (movement.amount() > 0) {
            refuse(account.blocked, "GIVING_TO_BLOCKED");
            refuse(account.book.balance() > Long.MAX_VALUE - movement.amount(), "BALANCE_OVERFLOW");
        } else if (movement.target() == null && movement.reverses() == null) {
            refuse(account.book.spendable(now) < -movement.amount(), "INSUFFICIENT_BALANCE");
        }
    }

    private static ModelAccount.Movement of(
            EntryKind kind, long amount, Origin origin, Instant expires, Long target, Long reverses, Change change) {
        return new ModelAccount.Movement(
                kind,
                amount,
                origin,
                expires,
                target,
                reverses,
                change.because().reason(),
                change.because().ticket());
    }

    private static boolean isPast(Instant expires, Instant now) {
        return expires != null && !expires.isAfter(now);
    }

    static void refuse(boolean broken, String reason) {
        if (broken) {
            throw new Refused(reason);
        }
    }
}
