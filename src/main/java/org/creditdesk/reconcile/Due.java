package org.creditdesk.reconcile;

import java.math.BigInteger;
import org.creditdesk.receipt.Receipt;

/**
 * How many of the credits of a receipt are to be taken back. A dispute that is open or lost takes all of them: the bank
 * holds the money already. A refund takes the same part of the credits as of the money, <b>rounded down</b> to a whole
 * credit, so that a customer never loses more than was paid back; a full refund takes all. Several partial refunds are
 * reckoned on their sum, so that rounding happens once.
 */
final class Due {
    private Due() {}

    static long of(Receipt receipt, long granted) {
        if (receipt.dispute() != null && receipt.dispute().isAgainstUs()) {
            return granted;
        }
        return ofRefund(granted, receipt.refundedMinor(), receipt.amountMinor());
    }

    static long ofRefund(long granted, long refundedMinor, long amountMinor) {
        if (refundedMinor <= 0) {
            return 0;
        }
        if (refundedMinor >= amountMinor) {
            return granted;
        }
        return BigInteger.valueOf(granted)
                .multiply(BigInteger.valueOf(refundedMinor))
                .divide(BigInteger.valueOf(amountMinor))
                .longValueExact();
    }

    static Cause cause(Receipt receipt) {
        return receipt.dispute() != null && receipt.dispute().isAgainstUs() ? Cause.DISPUTE : Cause.REFUND;
    }
}
