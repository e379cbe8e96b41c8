package org.creditdesk.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.account.EmailKey;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptRows;

/** A receipt while the history is played: it learns which entries name it. */
final class Slip {
    private final long id;
    private final Purchase purchase;
    private final List<ReceiptRows.NamedBy> namedBy = new ArrayList<>();
    private EntryId credited;

    /**
     * What the checkout recorded.
     *
     * @param account id of the account that it was bought for; null where no account has the email
     * @param amountMinor in the currency's minor unit
     */
    record Purchase(
            String receipt,
            String provider,
            String email,
            Long account,
            Instant at,
            long credits,
            long amountMinor,
            String currency,
            Receipt.State state) {}

    Slip(long id, Purchase purchase) {
        this.id = id;
        this.purchase = purchase;
    }

    Purchase purchase() {
        return purchase;
    }

    void creditedBy(EntryId entry) {
        if (credited != null) {
            throw new IllegalStateException("credited before: " + purchase.receipt());
        }
        credited = entry;
        namedBy(entry);
    }

    void namedBy(EntryId entry) {
        namedBy.add(new ReceiptRows.NamedBy(entry.account(), entry.seq()));
    }

    ReceiptRows.Loaded toRow() {
        Purchase p = purchase;
        return new ReceiptRows.Loaded(
                new Receipt(
                        id,
                        p.provider(),
                        p.receipt(),
                        p.email(),
                        p.account(),
                        p.amountMinor(),
                        p.currency(),
                        p.credits(),
                        p.state(),
                        p.at(),
                        credited == null ? null : credited.account(),
                        credited == null ? null : credited.seq()),
                EmailKey.of(p.email()).value(),
                p.at().plus(Duration.ofSeconds(20)),
                List.copyOf(namedBy));
    }
}
