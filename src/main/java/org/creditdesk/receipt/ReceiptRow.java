package org.creditdesk.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.creditdesk.checkout.Dispute;

@Entity
@Table(name = "receipt")
class ReceiptRow {
    @Id
    long id;

    String provider;
    String receipt;
    String receiptKey;
    String emailAtPurchase;
    String emailKey;
    Long accountId;
    long amountMinor;
    String currency;
    long credits;

    @Enumerated(EnumType.STRING)
    Receipt.State state;

    Instant purchasedAt;
    Instant importedAt;
    Long creditedAccountId;
    Long creditedSeq;
    long refundedMinor;

    @Enumerated(EnumType.STRING)
    Dispute dispute;

    Long feeMinor;
    String feeCurrency;
    String otherReceipt;
    String otherKey;
    Long importId;
    boolean undone;
    Long shouldBe;

    /** Computed by the database. */
    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    Need need;

    ReceiptRow() {}

    Receipt toReceipt() {
        return new Receipt(
                id,
                provider,
                receipt,
                emailAtPurchase,
                accountId,
                amountMinor,
                currency,
                credits,
                state,
                purchasedAt,
                creditedAccountId,
                creditedSeq,
                refundedMinor,
                dispute,
                otherReceipt);
    }
}
