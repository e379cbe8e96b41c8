package org.creditdesk.ui.reconcile;

import java.util.List;
import java.util.Map;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What the queue of receipts that need somebody needs of the desk; blocks. */
interface QueueDesk {
    Map<Need, Long> counts();

    Page<Receipt, ReceiptQueue.Key> page(Need need, ReceiptQueue.Key after, int limit);

    Prepared prepared(long receiptId);

    Fixed fix(long receiptId, Need need);

    FixReport fixAll(Need need, List<Long> receiptIds, Progress progress);

    FixReport fixEvery(Need need, Progress progress);

    static QueueDesk of(Desk desk) {
        return new QueueDesk() {
            @Override
            public Map<Need, Long> counts() {
                return desk.reconciliation().counts();
            }

            @Override
            public Page<Receipt, ReceiptQueue.Key> page(Need need, ReceiptQueue.Key after, int limit) {
                return desk.reconciliation().page(need, after, limit);
            }

            @Override
            public Prepared prepared(long receiptId) {
                Evidence evidence = desk.reconciliation().evidence(receiptId);
                return new Prepared(evidence, desk.reconciliation().approval(evidence));
            }

            @Override
            public Fixed fix(long receiptId, Need need) {
                return desk.reconciliation().fix(receiptId, need);
            }

            @Override
            public FixReport fixAll(Need need, List<Long> receiptIds, Progress progress) {
                return desk.reconciliation().fixAll(need, receiptIds, progress);
            }

            @Override
            public FixReport fixEvery(Need need, Progress progress) {
                return desk.reconciliation().fixEvery(need, progress);
            }
        };
    }
}
