package org.creditdesk.ledger;

import java.time.Instant;

/** A grant with something left, known by its crediting entry's sequence number. */
record OpenGrant(long seq, Origin origin, long amount, long remaining, Instant expires) {
    OpenGrant less(long used) {
        return new OpenGrant(seq, origin, amount, remaining - used, expires);
    }

    boolean isExpiredAt(Instant instant) {
        return expires != null && !expires.isAfter(instant);
    }
}
