package org.creditdesk.receipt;

import java.time.Instant;
import org.creditdesk.checkout.Dispute;

/** A receipt while the rows of a chunk are held against it: as it is stored, or as it is going to be. */
final class KnownReceipt {
    /** 0 until it has one. */
    long id;

    String receipt;
    String email;
    String emailKey;
    Long accountId;
    long amountMinor;
    String currency;
    long credits;
    /** What the pack of its price gives, where that is something else. */
    Long shouldBe;

    Receipt.State state;
    Instant purchasedAt;
    Long creditedAccountId;
    Long creditedSeq;
    long refundedMinor;
    Dispute dispute;
    Long feeMinor;
    String feeCurrency;
    String other;
    boolean fresh;
    boolean dirty;

    static KnownReceipt of(Receipt stored, String emailKey) {
        var known = new KnownReceipt();
        known.id = stored.id();
        known.receipt = stored.receipt();
        known.email = stored.email();
        known.emailKey = emailKey;
        known.accountId = stored.accountId();
        known.amountMinor = stored.amountMinor();
        known.currency = stored.currency();
        known.credits = stored.credits();
        known.state = stored.state();
        known.purchasedAt = stored.purchasedAt();
        known.creditedAccountId = stored.creditedAccountId();
        known.creditedSeq = stored.creditedSeq();
        known.refundedMinor = stored.refundedMinor();
        known.dispute = stored.dispute();
        known.other = stored.other();
        return known;
    }

    String otherKey() {
        return other == null ? null : Receipts.key(other);
    }
}
