package org.creditdesk.adjust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.ModelBook;
import org.creditdesk.ledger.Origin;

/** One account of the model: its lots, and every entry that moved them. */
final class ModelAccount {
    /** A movement that the rules allow. */
    record Movement(
            EntryKind kind,
            long amount,
            Origin origin,
            Instant expires,
            Long target,
            Long reverses,
            String reason,
            String ticket) {
        static Movement imported(EntryKind kind, long amount, Origin origin, Instant expires, Long target) {
            return new Movement(kind, amount, origin, expires, target, null, null, null);
        }
    }

    final long id;
    final ModelBook book = new ModelBook();
    final List<ModelEntry> entries = new ArrayList<>();
    boolean blocked;

    ModelAccount(long id) {
        this.id = id;
    }

    ModelEntry entry(long seq) {
        return seq >= 1 && seq <= entries.size() ? entries.get((int) seq - 1) : null;
    }

    boolean isReversed(ModelEntry entry) {
        return entries.stream().anyMatch(each -> each.reverses() != null && each.reverses() == entry.seq());
    }

    /** Posts what was found to be allowed. */
    ModelEntry post(UUID request, Movement movement, String actor, Instant now) {
        if (movement.amount() > 0) {
            book.credit(movement.origin(), movement.expires(), movement.amount());
            return add(request, movement, Map.of(), actor, now);
        }
        Long named = movement.kind() == EntryKind.REVERSAL ? movement.reverses() : movement.target();
        if (named != null) {
            book.takeFrom(named, -movement.amount());
            return add(request, movement, Map.of(named, -movement.amount()), actor, now);
        }
        // What is over pays nothing, and the ledger says so first.
        expire(actor, now);
        return add(request, movement, new TreeMap<>(book.spend(-movement.amount(), now)), actor, now);
    }

    List<ModelEntry> expire(String actor, Instant now) {
        List<ModelEntry> expired = new ArrayList<>();
        for (ModelBook.Emptied lot : book.expire(now)) {
            var movement = Movement.imported(EntryKind.EXPIRY, -lot.amount(), null, null, lot.seq());
            expired.add(add(null, movement, Map.of(lot.seq(), lot.amount()), actor, now));
        }
        return expired;
    }

    private ModelEntry add(UUID request, Movement movement, Map<Long, Long> paid, String actor, Instant now) {
        long before = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).balanceAfter();
        var entry = new ModelEntry(
                id,
                entries.size() + 1,
                request,
                movement.kind(),
                movement.amount(),
                before + movement.amount(),
                movement.origin(),
                movement.expires(),
                movement.target(),
                movement.reverses(),
                movement.reason(),
                movement.ticket(),
                actor,
                now,
                paid);
        entries.add(entry);
        return entry;
    }
}
