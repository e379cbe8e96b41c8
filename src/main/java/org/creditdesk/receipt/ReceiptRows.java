package org.creditdesk.receipt;

import java.time.Instant;
import java.util.List;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes many receipts at once, for loading. */
public final class ReceiptRows {
    private ReceiptRows() {}

    /** A receipt with the key of its email and the entries that name it. */
    public record Loaded(Receipt receipt, String emailKey, Instant importedAt, List<NamedBy> namedBy) {}

    /** An entry that names the receipt. */
    public record NamedBy(long account, long seq) {}

    /** @param receipts in the order of their ids; the entries that they name must exist */
    public static void write(StatelessSession session, List<Loaded> receipts) {
        try (var rows = new ReceiptInserts(session)) {
            for (Loaded loaded : receipts) {
                Receipt receipt = loaded.receipt();
                rows.add(receipt.provider(), KnownReceipt.of(receipt, loaded.emailKey()), loaded.importedAt(), null);
            }
        }
        try (var rows = BulkWriter.into(session, "receipt_entry", "receipt_id", "account_id", "seq")) {
            for (Loaded loaded : receipts) {
                for (NamedBy entry : loaded.namedBy()) {
                    rows.add(loaded.receipt().id(), entry.account(), entry.seq());
                }
            }
        }
        receipts.stream()
                .filter(loaded -> loaded.namedBy().size() > 1
                        || loaded.receipt().isCredited() && loaded.receipt().state() == Receipt.State.REFUNDED)
                .forEach(
                        loaded -> ReceiptQueue.refresh(session, loaded.receipt().id()));
    }
}
