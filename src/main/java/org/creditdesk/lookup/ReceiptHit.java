package org.creditdesk.lookup;

/** A receipt whose ID matches; {@code accountId} and {@code email} of the account, null where there is none. */
public record ReceiptHit(String receipt, String provider, Long accountId, String email, boolean credited) {}
