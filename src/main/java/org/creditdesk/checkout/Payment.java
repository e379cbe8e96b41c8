package org.creditdesk.checkout;

import java.time.Instant;

/**
 * A row that says that somebody paid.
 *
 * @param receipt the provider's number that customers are given
 * @param other the provider's second number for the same payment; null for none
 * @param email as it stands there; null for none
 * @param amountMinor what was paid, in the currency's minor unit
 * @param currency ISO 4217
 * @param refundedMinor what was given back of it so far
 * @param dispute null for none
 * @param feeMinor what the provider kept, in {@code feeCurrency}; both null where it does not say
 */
public record Payment(
        long row,
        String receipt,
        String other,
        String email,
        long amountMinor,
        String currency,
        Instant at,
        long refundedMinor,
        Dispute dispute,
        Long feeMinor,
        String feeCurrency)
        implements CheckoutRow {}
