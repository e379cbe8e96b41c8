package org.creditdesk.promo;

import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Cancels a batch whose codes nobody could redeem yet: first it is said, then the codes go, some a transaction, each
 * with the number that is left. Whoever comes after a crash removes the rest.
 */
final class Removal {
    static final String CANCEL = "cancel generation";
    private static final int PAGE = 10_000;

    private final Store store;
    private final AuditTrail audit;

    Removal(Store store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** From now on nothing can be generated into it. @throws Problem BATCH_FINISHED */
    Void mark(StatelessSession session, long batchId) {
        BatchRow batch = BatchRows.locked(session, batchId);
        if (batch.state == BatchState.CANCELLED) {
            return null;
        }
        if (batch.state != BatchState.DRAFT && batch.state != BatchState.GENERATING) {
            throw Problem.refused("BATCH_FINISHED", String.valueOf(batchId));
        }
        session.createMutationQuery("update BatchRow set state = CANCELLED where id = :batch")
                .setParameter("batch", batchId)
                .executeUpdate();
        audit.record(
                session,
                AuditEvent.done(
                        CANCEL, "batch " + batchId, null, batch.generated + " codes", "0 codes", batch.requestId));
        return null;
    }

    /** @param last the last code that was removed; null when none is left */
    private record Removed(String last, long left) {}

    /** @param progress told how many codes are left; that it is cancelled itself changes nothing */
    Batch removeAll(long batchId, Progress progress) {
        var removed = new Removed("", 0);
        while (removed.last != null) {
            String behind = removed.last;
            removed = store.write(session -> removeSome(session, batchId, behind));
            progress.report(removed.left);
        }
        return store.read(session -> Campaigns.batch(session, batchId));
    }

    private static Removed removeSome(StatelessSession session, long batchId, String behind) {
        BatchRow batch = BatchRows.locked(session, batchId);
        if (batch.state != BatchState.CANCELLED) {
            return new Removed(null, batch.generated);
        }
        String last = session.createSelectionQuery(
                        "select max(some.code) from (select c.code as code from CodeEntity c"
                                + " where c.batchId = :batch and c.code > :behind order by c.batchId, c.code limit "
                                + PAGE
                                + ") some",
                        String.class)
                .setParameter("batch", batchId)
                .setParameter("behind", behind)
                .getSingleResultOrNull();
        int count = last == null ? 0 : remove(session, batchId, behind, last);
        boolean more = count == PAGE;
        // At least one as long as somebody has to look again, so that it counts as unfinished.
        long left = more ? Math.max(1, batch.generated - count) : 0;
        session.createMutationQuery("update BatchRow set generated = :left where id = :batch")
                .setParameter("left", left)
                .setParameter("batch", batchId)
                .executeUpdate();
        return new Removed(more ? last : null, left);
    }

    private static int remove(StatelessSession session, long batchId, String behind, String last) {
        return session.createMutationQuery(
                        "delete from CodeEntity where batchId = :batch and code > :behind and code <= :last")
                .setParameter("batch", batchId)
                .setParameter("behind", behind)
                .setParameter("last", last)
                .executeUpdate();
    }
}
