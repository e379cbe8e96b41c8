package org.creditdesk.ui.receipts;

import java.util.List;
import java.util.Optional;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptFilter;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.receipt.ReceiptKey;
import org.creditdesk.store.Page;

/** What the list of receipts needs of the desk; blocks. */
interface ReceiptsDesk {
    Page<Receipt, ReceiptKey> page(ReceiptFilter filter, ReceiptKey after, int limit);

    Optional<ReceiptHistory> history(long id);

    List<String> providers();

    /** How many need somebody. */
    long needing();

    static ReceiptsDesk of(Desk desk) {
        return new ReceiptsDesk() {
            @Override
            public Page<Receipt, ReceiptKey> page(ReceiptFilter filter, ReceiptKey after, int limit) {
                return desk.receipts().page(filter, after, limit);
            }

            @Override
            public Optional<ReceiptHistory> history(long id) {
                return desk.receipts().history(id);
            }

            @Override
            public List<String> providers() {
                return desk.receipts().providers();
            }

            @Override
            public long needing() {
                return desk.reconciliation().counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
        };
    }
}
