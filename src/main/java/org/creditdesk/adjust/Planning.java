package org.creditdesk.adjust;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.GrantUse;
import org.creditdesk.ledger.Origin;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Rollbacks;
import org.hibernate.StatelessSession;

/** Works out what a change comes to, inside the caller's transaction and under the account's lock. */
final class Planning {
    /** More grants than a debit can reasonably have used, and still few enough to look at. */
    private static final int USES = 1_000;

    private Planning() {}

    /**
     * @throws Problem CREDITS_POSITIVE, AMOUNT_ZERO, EXPIRY_PAST, NO_SUCH_ENTRY, REVERSAL_OF_REVERSAL,
     *     REVERSAL_OF_REDEMPTION, NOT_A_REDEMPTION, ALREADY_ROLLED_BACK, ALREADY_REVERSED, NO_SUCH_GRANT, GRANT_EMPTY or
     *     GRANT_SPENT; and those of {@link ReceiptCrediting#plan}
     */
    static Plan plan(StatelessSession session, Change change, Instant now) {
        if (change instanceof Compensation compensation) {
            return compensation(compensation, now);
        }
        if (change instanceof Correction correction) {
            return correction(correction, now);
        }
        if (change instanceof Reversal reversal) {
            return reversal(session, reversal, now);
        }
        if (change instanceof Crediting crediting) {
            return ReceiptCrediting.plan(session, crediting);
        }
        return change instanceof RollingBack rollingBack
                ? rollingBack(session, rollingBack, now)
                : voiding(session, (Voiding) change, now);
    }

    private static Plan rollingBack(StatelessSession session, RollingBack change, Instant now) {
        Entry entry = entry(session, change.entry());
        Rollbacks.check(session, entry.id());
        Rollbacks.find(session, entry.id()).ifPresent(earlier -> {
            throw Problem.refused("ALREADY_ROLLED_BACK", entry.id().toString(), earlier.actor());
        });
        long left = Entries.grant(session, entry.id())
                .map(grant -> grant.leftAt(now))
                .orElse(0L);
        return new Plan(
                change.requestId(),
                entry.id().account(),
                EntryKind.VOID,
                -left,
                null,
                null,
                entry.id().seq(),
                null,
                null,
                null,
                entry.amount() - left);
    }

    private static Entry entry(StatelessSession session, EntryId id) {
        return Entries.find(session, id).orElseThrow(() -> Problem.notFound("NO_SUCH_ENTRY", id.toString()));
    }

    private static Plan compensation(Compensation change, Instant now) {
        if (change.credits() <= 0) {
            throw Problem.wrongUse("CREDITS_POSITIVE");
        }
        checkExpiry(change.expires(), now);
        return new Plan(
                change.requestId(),
                change.accountId(),
                EntryKind.COMPENSATION,
                change.credits(),
                Origin.COMPENSATION,
                change.expires(),
                null,
                null,
                null);
    }

    private static Plan correction(Correction change, Instant now) {
        if (change.amount() == 0 || change.amount() == Long.MIN_VALUE) {
            throw Problem.wrongUse("AMOUNT_ZERO");
        }
        boolean gives = change.amount() > 0;
        if (!gives && change.expires() != null) {
            throw Problem.wrongUse("EXPIRY_OF_NOTHING");
        }
        checkExpiry(change.expires(), now);
        return new Plan(
                change.requestId(),
                change.accountId(),
                EntryKind.ADJUSTMENT,
                change.amount(),
                gives ? Origin.CORRECTION : null,
                change.expires(),
                null,
                null,
                null);
    }

    private static void checkExpiry(Instant expires, Instant now) {
        if (expires != null && !expires.isAfter(now)) {
            throw Problem.wrongUse("EXPIRY_PAST");
        }
    }

    private static Plan reversal(StatelessSession session, Reversal change, Instant now) {
        Entry entry = entry(session, change.entry());
        if (entry.kind() == EntryKind.REDEMPTION) {
            throw Problem.refused("REVERSAL_OF_REDEMPTION", entry.id().toString());
        }
        if (entry.kind() == EntryKind.REVERSAL) {
            throw Problem.refused("REVERSAL_OF_REVERSAL", entry.id().toString());
        }
        Entries.reversalOf(session, entry.id()).ifPresent(earlier -> {
            throw Problem.refused(
                    "ALREADY_REVERSED", entry.id().toString(), earlier.id().toString());
        });
        if (entry.amount() > 0) {
            long left = Entries.grant(session, entry.id())
                    .map(grant -> grant.leftAt(now))
                    .orElse(0L);
            if (left < entry.amount()) {
                throw Problem.refused("REVERSED_GRANT_SPENT", entry.amount(), left);
            }
            return reversal(change, entry, null, null);
        }
        List<GrantUse> uses = Entries.uses(session, entry.id(), USES);
        return reversal(change, entry, origin(uses), expiry(uses, now));
    }

    private static Plan reversal(Reversal change, Entry entry, Origin origin, Instant expires) {
        return new Plan(
                change.requestId(),
                entry.id().account(),
                EntryKind.REVERSAL,
                Math.negateExact(entry.amount()),
                origin,
                expires,
                entry.id().seq(),
                entry,
                entry.receipt());
    }

    /** Credits come back as what they were, where all of them were the same. */
    private static Origin origin(List<GrantUse> uses) {
        List<Origin> origins = uses.stream().map(GrantUse::origin).distinct().toList();
        return origins.size() == 1 ? origins.get(0) : Origin.CORRECTION;
    }

    /** Credits keep their time where all had the same and it has not run out; else they are given without one. */
    private static Instant expiry(List<GrantUse> uses, Instant now) {
        Instant first = uses.isEmpty() ? null : uses.get(0).expires();
        boolean same = uses.stream().allMatch(use -> Objects.equals(use.expires(), first));
        return same && first != null && first.isAfter(now) ? first : null;
    }

    private static Plan voiding(StatelessSession session, Voiding change, Instant now) {
        Grant grant = Entries.grant(session, change.grant())
                .orElseThrow(
                        () -> Problem.notFound("NO_SUCH_GRANT", change.grant().toString()));
        long left = grant.leftAt(now);
        if (left == 0) {
            throw Problem.refused("GRANT_EMPTY", change.grant().toString());
        }
        return new Plan(
                change.requestId(),
                change.grant().account(),
                EntryKind.VOID,
                change.most() == null ? -left : -Math.min(left, change.most()),
                null,
                null,
                change.grant().seq(),
                null,
                change.receipt());
    }
}
