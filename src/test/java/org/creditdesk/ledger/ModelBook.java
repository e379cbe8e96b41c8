package org.creditdesk.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of DESIGN §5 written down a second time, as plainly as can be: a list of lots, sorted by hand. */
public final class ModelBook {
    /** A lot of credits; {@code left} goes down to 0 and the lot stays. */
    public static final class Lot {
        public final long seq;
        public final Origin origin;
        public final Instant expires;
        public long left;

        Lot(long seq, Origin origin, Instant expires, long left) {
            this.seq = seq;
            this.origin = origin;
            this.expires = expires;
            this.left = left;
        }

        public boolean isOver(Instant now) {
            return expires != null && !now.isBefore(expires);
        }
    }

    /** What was taken out of a lot whose time is over. */
    public record Emptied(long seq, long amount) {}

    final List<Lot> lots = new ArrayList<>();
    long count;

    public long balance() {
        return lots.stream().mapToLong(lot -> lot.left).sum();
    }

    public long spendable(Instant now) {
        return lots.stream()
                .filter(lot -> !lot.isOver(now))
                .mapToLong(lot -> lot.left)
                .sum();
    }

    /** How many entries there were. */
    public long count() {
        return count;
    }

    public Lot lot(long seq) {
        return lots.stream().filter(lot -> lot.seq == seq).findFirst().orElse(null);
    }

    /** Lots with something left, also those whose time is over, the one that is used first in front. */
    public List<Lot> inOrder() {
        return lots.stream()
                .filter(lot -> lot.left > 0)
                .sorted(ModelBook::whichFirst)
                .toList();
    }

    public void credit(Origin origin, Instant expires, long amount) {
        lots.add(new Lot(++count, origin, expires, amount));
    }

    /** Which lots pay, in order; null when there is too little, and then nothing changes. */
    public Map<Long, Long> spend(long amount, Instant now) {
        if (spendable(now) < amount) {
            return null;
        }
        Map<Long, Long> paid = new LinkedHashMap<>();
        long missing = amount;
        for (Lot lot : inOrder()) {
            long part = lot.isOver(now) ? 0 : Math.min(missing, lot.left);
            if (part > 0) {
                lot.left -= part;
                missing -= part;
                paid.put(lot.seq, part);
            }
        }
        count++;
        return paid;
    }

    private static int whichFirst(Lot a, Lot b) {
        if (a.expires != null && b.expires == null) {
            return -1;
        }
        if (a.expires == null && b.expires != null) {
            return 1;
        }
        if (a.expires != null && !a.expires.equals(b.expires)) {
            return a.expires.isBefore(b.expires) ? -1 : 1;
        }
        boolean bought = a.origin == Origin.PURCHASE;
        if (bought != (b.origin == Origin.PURCHASE)) {
            return bought ? 1 : -1;
        }
        return Long.compare(a.seq, b.seq);
    }

    /** Takes from one lot. @return whether it held enough; if not, nothing changes */
    public boolean takeFrom(long seq, long amount) {
        for (Lot lot : lots) {
            if (lot.seq == seq && lot.left >= amount) {
                lot.left -= amount;
                count++;
                return true;
            }
        }
        return false;
    }

    /** Empties the lots whose time is over, in the order of use. */
    public List<Emptied> expire(Instant now) {
        List<Emptied> emptied = new ArrayList<>();
        for (Lot lot : inOrder()) {
            if (lot.isOver(now)) {
                emptied.add(new Emptied(lot.seq, lot.left));
                lot.left = 0;
                count++;
            }
        }
        return emptied;
    }
}
