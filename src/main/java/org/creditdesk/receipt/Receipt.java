package org.creditdesk.receipt;

import java.time.Instant;
import org.creditdesk.checkout.Dispute;

/**
 * The checkout's record of a purchase.
 *
 * @param amountMinor in the currency's minor unit
 * @param currency ISO 4217
 * @param accountId the account it was bought for; null when no account has that email
 * @param credits what was bought; 0 while no pack has that price
 * @param creditedAccountId the account that got the credits, with {@code creditedSeq}; both null while not credited
 * @param refundedMinor what was given back of the amount so far
 * @param dispute null for none
 * @param other the provider's second number for the same payment; null for none
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
        Long creditedSeq,
        long refundedMinor,
        Dispute dispute,
        String other) {
    /** What became of the payment. */
    public enum State {
        PAID,
        REFUNDED,
        DISPUTED;

        /** What follows from what was given back and how far a dispute is. */
        static State of(long amountMinor, long refundedMinor, Dispute dispute) {
            if (refundedMinor >= amountMinor) {
                return REFUNDED;
            }
            return dispute != null && dispute.isAgainstUs() ? DISPUTED : PAID;
        }
    }

    /** One of which its state says all: nothing or everything given back, a dispute that is open. */
    public Receipt(
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
        this(
                id,
                provider,
                receipt,
                email,
                accountId,
                amountMinor,
                currency,
                credits,
                state,
                purchasedAt,
                creditedAccountId,
                creditedSeq,
                state == State.REFUNDED ? amountMinor : 0,
                state == State.DISPUTED ? Dispute.OPEN : null,
                null);
    }

    public boolean isCredited() {
        return creditedSeq != null;
    }
}
