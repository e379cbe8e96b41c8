package org.creditdesk.code;

import org.creditdesk.ledger.Origin;

/** What a code is for; gift and compensation codes are longer, because each is worth a search. */
public enum CodeKind {
    PROMO(12, Origin.PROMOTION),
    GIFT(16, Origin.GIFT),
    COMPENSATION(16, Origin.COMPENSATION);

    private final int length;
    private final Origin origin;

    CodeKind(int length, Origin origin) {
        this.length = length;
        this.origin = origin;
    }

    /** Characters behind the prefix, the check character included. */
    public int length() {
        return length;
    }

    /** The origin of the grant that redeeming makes. */
    public Origin origin() {
        return origin;
    }
}
