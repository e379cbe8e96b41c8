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
}
