package org.creditdesk.receipt;

import java.time.Instant;

/**
 * What is sold at the checkout: so many credits for a price.
 *
 * @param currency ISO 4217
 * @param amountMinor the price in the currency's minor unit
 * @param active whether it is sold now; one that is over stays for reading
 */
public record Pack(String currency, long amountMinor, long credits, boolean active, String setBy, Instant setAt) {}
