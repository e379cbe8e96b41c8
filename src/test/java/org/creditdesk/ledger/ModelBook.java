package org.creditdesk.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of DESIGN §5 written down a second time, as plainly as can be: a list of lots, sorted by hand. */
final class ModelBook {
    /** A lot of credits; {@code left} goes down to 0 and the lot stays. */
    static final class Lot {
        final long seq;
        final boolean bought;
        final Instant expires;
        long left;

        Lot(long seq, boolean bought, Instant expires, long left) {
            this.seq = seq;
            this.bought = bought;
            this.expires = expires;
            this.left = left;
        }

        boolean isOver(Instant now) {
            return expires != null && !now.isBefore(expires);
        }
    }

    final List<Lot> lots = new ArrayList<>();
    long count;

    long balance() {
        return lots.stream().mapToLong(lot -> lot.left).sum();
    }

    void credit(boolean bought, Instant expires, long amount) {
        lots.add(new Lot(++count, bought, expires, amount));
    }

    /** Which lots pay, in order; null when there is too little, and then nothing changes. */
    Map<Long, Long> spend(long amount, Instant now) {
        List<Lot> usable = new ArrayList<>();
        for (Lot lot : lots) {
            if (lot.left > 0 && !lot.isOver(now)) {
                usable.add(lot);
            }
        }
        usable.sort(ModelBook::whichFirst);
        if (usable.stream().mapToLong(lot -> lot.left).sum() < amount) {
            return null;
        }
        Map<Long, Long> paid = new LinkedHashMap<>();
        long missing = amount;
        for (Lot lot : usable) {
            long part = Math.min(missing, lot.left);
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
        if (a.bought != b.bought) {
            return b.bought ? -1 : 1;
        }
        return Long.compare(a.seq, b.seq);
    }

    /** Takes from one lot. @return whether it held enough; if not, nothing changes */
    boolean takeFrom(long seq, long amount) {
        for (Lot lot : lots) {
            if (lot.seq == seq && lot.left >= amount) {
                lot.left -= amount;
                count++;
                return true;
            }
        }
        return false;
    }

    /** Empties the lots whose time is over. @return how many there were */
    int expire(Instant now) {
        int emptied = 0;
        for (Lot lot : lots) {
            if (lot.left > 0 && lot.isOver(now)) {
                lot.left = 0;
                count++;
                emptied++;
            }
        }
        return emptied;
    }
}
