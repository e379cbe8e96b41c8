package org.creditdesk.sample;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The receipts of one chunk of accounts, in the order of their ids. */
final class Till {
    private final Map<String, Slip> slips = new LinkedHashMap<>();
    private long next;

    Till(long firstId) {
        this.next = firstId;
    }

    /** The id that the next receipt will have. */
    long next() {
        return next;
    }

    void ring(Slip.Purchase purchase) {
        if (slips.put(purchase.receipt(), new Slip(next, purchase)) != null) {
            throw new IllegalStateException("twice: " + purchase.receipt());
        }
        next++;
    }

    Slip slip(String receipt) {
        Slip slip = slips.get(receipt);
        if (slip == null) {
            throw new IllegalStateException("no such receipt: " + receipt);
        }
        return slip;
    }

    Collection<Slip> slips() {
        return slips.values();
    }
}
