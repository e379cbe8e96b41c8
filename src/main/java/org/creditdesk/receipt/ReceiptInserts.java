package org.creditdesk.receipt;

import java.time.Instant;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Adds many receipts at once, in the order of their ids; only when it is closed are all of them in the table. */
final class ReceiptInserts implements AutoCloseable {
    private final BulkWriter rows;

    ReceiptInserts(StatelessSession session) {
        rows = BulkWriter.into(
                session,
                "receipt",
                "id",
                "provider",
                "receipt",
                "receipt_key",
                "email_at_purchase",
                "email_key",
                "account_id",
                "amount_minor",
                "currency",
                "credits",
                "state",
                "purchased_at",
                "imported_at",
                "credited_account_id",
                "credited_seq",
                "refunded_minor",
                "dispute",
                "fee_minor",
                "fee_currency",
                "other_receipt",
                "other_key",
                "import_id",
                "should_be");
    }

    /** @param importId null for one that was loaded */
    void add(String provider, KnownReceipt r, Instant importedAt, Long importId) {
        rows.add(
                r.id,
                provider,
                r.receipt,
                Receipts.key(r.receipt),
                r.email,
                r.emailKey,
                r.accountId,
                r.amountMinor,
                r.currency,
                r.credits,
                r.state,
                r.purchasedAt,
                importedAt,
                r.creditedAccountId,
                r.creditedSeq,
                r.refundedMinor,
                r.dispute,
                r.feeMinor,
                r.feeCurrency,
                r.other,
                r.otherKey(),
                importId,
                r.shouldBe);
    }

    @Override
    public void close() {
        rows.close();
    }
}
