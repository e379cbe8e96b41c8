package org.creditdesk.receipt;

import java.time.Instant;
import java.util.List;

/**
 * One receipt and what became of it.
 *
 * @param email of its account now; null where it has none
 * @param creditedEmail of the account that got the credits; null where none did
 * @param events refunds and disputes that stood in rows of their own, oldest first
 * @param changes what later imports changed of it, oldest first
 */
public record ReceiptHistory(
        Needing needing, String email, String creditedEmail, List<Event> events, List<Change> changes) {
    /**
     * @param id its own number at the provider
     * @param dispute null for a refund
     * @param amountMinor in the currency's minor unit
     */
    public record Event(
            String id, org.creditdesk.checkout.Dispute dispute, long amountMinor, String currency, Instant at) {}

    /** @param file whose import changed it */
    public record Change(FieldChange change, Instant at, String file) {}

    public Receipt receipt() {
        return needing.receipt();
    }
}
