package org.creditdesk.ui.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import org.creditdesk.promo.LifePreview;
import org.creditdesk.promo.RevocationPreview;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What the life of a batch asks of the desk; each call blocks and means what the service behind it says. */
interface LifeDesk {
    LifePreview preview(long batchId, LifeAction action, Instant ends);

    BatchChange change(LifeCommand wanted);

    RevocationPreview previewRevocation(long batchId, List<String> codes);

    BatchChange revokeCodes(UUID requestId, long batchId, List<String> codes, Long confirmed);

    BatchChange undo(UUID requestId, long changeId);

    Page<BatchChange, Long> changes(long batchId, Long before, int limit);

    Batch resume(long batchId, Progress progress);

    Batch cancel(long batchId, Progress progress);

    /** The services of an opened store. */
    static LifeDesk of(Desk desk) {
        return new OfStore(desk);
    }

    /** The services of an opened store. */
    record OfStore(Desk desk) implements LifeDesk {
        @Override
        public LifePreview preview(long batchId, LifeAction action, Instant ends) {
            return desk.life().preview(batchId, action, ends);
        }

        @Override
        public BatchChange change(LifeCommand wanted) {
            return desk.life().change(wanted);
        }

        @Override
        public RevocationPreview previewRevocation(long batchId, List<String> codes) {
            return desk.life().previewRevocation(batchId, codes);
        }

        @Override
        public BatchChange revokeCodes(UUID requestId, long batchId, List<String> codes, Long confirmed) {
            return desk.life().revokeCodes(requestId, batchId, codes, confirmed);
        }

        @Override
        public BatchChange undo(UUID requestId, long changeId) {
            return desk.life().undo(requestId, changeId);
        }

        @Override
        public Page<BatchChange, Long> changes(long batchId, Long before, int limit) {
            return desk.life().changes(batchId, before, limit);
        }

        @Override
        public Batch resume(long batchId, Progress progress) {
            return desk.batches().resume(batchId, progress);
        }

        @Override
        public Batch cancel(long batchId, Progress progress) {
            return desk.batches().cancel(batchId, progress);
        }
    }
}
