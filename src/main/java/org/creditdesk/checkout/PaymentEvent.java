package org.creditdesk.checkout;

import java.time.Instant;

/**
 * A row that says what became of an earlier payment.
 *
 * @param event its own number
 * @param receipt of which payment
 * @param dispute how far its dispute is; null for a refund
 * @param amountMinor given back or held, in the currency's minor unit
 */
public record PaymentEvent(
        long row, String event, String receipt, Dispute dispute, long amountMinor, String currency, Instant at)
        implements CheckoutRow {
    public boolean isRefund() {
        return dispute == null;
    }
}
