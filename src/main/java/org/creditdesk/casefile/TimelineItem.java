package org.creditdesk.casefile;

import java.time.Instant;

/**
 * One thing that happened on an account. What a kind has not is null.
 *
 * @param id of its kind: an entry's sequence number, an attempt's id
 * @param actor who did it
 * @param what the entry's kind, the attempt's outcome, the request's kind, the decision, the receipt's state, why it
 *     was locked; IN or OUT of a moved receipt
 * @param credits signed
 * @param reference the receipt ID, or the adjustment request's number
 * @param reason of the catalogue
 * @param detail the receipt's provider, what was typed as a code, the address
 * @param note what staff wrote for staff; why it was decided or lifted
 * @param customerNote what the customer was shown
 * @param until when the lock-out ends, the address ended or the credits expire
 * @param other the entry that is reversed, returned or emptied; the entry that a decision posted
 * @param minor what was paid, in the currency's minor unit
 * @param otherEmail of the other account of a moved receipt
 */
public record TimelineItem(
        Instant at,
        TimelineKind kind,
        long id,
        String actor,
        String what,
        Long credits,
        String reference,
        String reason,
        String ticket,
        String detail,
        String note,
        String customerNote,
        Instant until,
        Long other,
        Long minor,
        String currency,
        String otherEmail) {
    /** Whether a moved receipt came to this account, rather than went. */
    public boolean isFromElsewhere() {
        return kind == TimelineKind.MOVE && what.equals("IN");
    }

    public TimelineKey key() {
        return new TimelineKey(at, kind, id);
    }
}
