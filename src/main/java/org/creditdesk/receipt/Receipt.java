package org.creditdesk.receipt;

import java.time.Instant;

/**
 * The checkout's record of a purchase.
 *
 * @param amountMinor in the currency's minor unit
 * @param currency ISO 4217
 * @param accountId the account it was bought for; null when no account has that email
 * @param creditedAccountId the account that got the credits, with {@code creditedSeq}; both null while not credited
 */
public record Receipt(
        long id,
        String provider,
        String receipt,
        String email,
        Long accountId,
        long amountMinor,
        String currency,
        long credits,
        State state,
        Instant purchasedAt,
        Long creditedAccountId,
        Long creditedSeq) {
    /** What became of the payment. */
    public enum State {
        PAID,
        REFUNDED,
        DISPUTED
    }

    public boolean isCredited() {
        return creditedSeq != null;
    }
}
