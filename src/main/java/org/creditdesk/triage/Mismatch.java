package org.creditdesk.triage;

import org.creditdesk.ledger.Entry;
import org.creditdesk.promo.ListedCode;

/**
 * A cause of a balance that is not what the customer expects, with what proves it.
 *
 * @param entry that took the credits; null where no entry did
 * @param code that was redeemed elsewhere; null where it is about none
 */
public record Mismatch(MismatchCause cause, Entry entry, ListedCode code) {
    static Mismatch of(MismatchCause cause) {
        return new Mismatch(cause, null, null);
    }

    static Mismatch of(MismatchCause cause, Entry entry) {
        return new Mismatch(cause, entry, null);
    }
}
