package org.creditdesk.receipt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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
                creditedSeq);
    }
}
