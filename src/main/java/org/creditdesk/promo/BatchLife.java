package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.staff.Member;
import org.creditdesk.store.Page;
import org.creditdesk.store.Store;

/** The life of finished batches: what is done to them, what that would hit, and undoing it. */
public final class BatchLife {
    public BatchLife(Store store, Member member, AuditTrail audit, Clock clock) {}

    /** @param ends for EXTEND, null for none; see {@link LifeCommand} */
    public LifePreview preview(long batchId, LifeAction action, Instant ends) {
        throw new UnsupportedOperationException();
    }

    public BatchChange change(LifeCommand wanted) {
        throw new UnsupportedOperationException();
    }

    public RevocationPreview previewRevocation(long batchId, List<String> codes) {
        throw new UnsupportedOperationException();
    }

    public BatchChange revokeCodes(UUID requestId, long batchId, List<String> codes, Long confirmed) {
        throw new UnsupportedOperationException();
    }

    public BatchChange undo(UUID requestId, long changeId) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. @param before only changes with a smaller id; null for the newest */
    public Page<BatchChange, Long> changes(long batchId, Long before, int limit) {
        throw new UnsupportedOperationException();
    }
}
