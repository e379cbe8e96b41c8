package org.creditdesk.promo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Fills a batch: one slice of the code space a transaction, each with its checkpoint in the batch's row, so that a
 * crash leaves whole slices and the next run goes on behind them. Codes are in the order of their key throughout.
 */
final class Generation {
    private static final int SLICE = 20_000;
    private static final int READ = 10_000;
    private static final int MOST_COLLISIONS = 100;

    private final Store store;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    Generation(Store store, AuditTrail audit, SecureRandom random, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** Goes on until the batch is sealed or cancelled; a batch that is past generating is left as it is. */
    Batch run(long batchId, boolean activate, Progress progress) {
        BatchRow batch = store.read(session -> session.get(BatchRow.class, batchId));
        int slices = slices(batch.planned);
        int collisions = 0;
        while (batch.state == BatchState.GENERATING && batch.chunks < slices) {
            if (progress.isCancelled()) {
                return cancel(batchId);
            }
            int slice = batch.chunks;
            Set<String> codes = new CodeSource(random, batch.prefix == null ? "" : batch.prefix, batch.kind)
                    .draw(slice, slices, size(batch.planned, slice, slices));
            try {
                batch = store.write(session -> add(session, batchId, slice, codes));
            } catch (RuntimeException failure) {
                // One of the codes is issued already, in another batch: draw the slice again.
                if (!Store.isDuplicate(failure) || ++collisions > MOST_COLLISIONS) {
                    throw failure;
                }
            }
            progress.report(batch.generated);
        }
        if (batch.state == BatchState.GENERATING) {
            String digest = digest(batchId, batch.planned);
            store.write(session -> seal(session, batchId, digest, activate));
        }
        return store.read(session -> Campaigns.batch(session, batchId));
    }

    private static int slices(long planned) {
        return (int) ((planned + SLICE - 1) / SLICE);
    }

    /** The slices' sizes differ by at most one and add up to the plan. */
    private static int size(long planned, int slice, int slices) {
        return (int) (planned * (slice + 1) / slices - planned * slice / slices);
    }

    private static BatchRow add(StatelessSession session, long batchId, int slice, Set<String> codes) {
        BatchRow batch = session.get(BatchRow.class, batchId, LockMode.PESSIMISTIC_WRITE);
        if (batch.state != BatchState.GENERATING || batch.chunks != slice) {
            // Somebody else is at the same batch, or cancelled it; go on from where it is now.
            return batch;
        }
        try (var rows = BulkWriter.into(session, "code", "code", "batch_id", "uses", "revoked")) {
            codes.forEach(code -> rows.add(code, batchId, 0, false));
        }
        batch.generated += codes.size();
        batch.chunks++;
        session.update(batch);
        return batch;
    }

    /** Over what is stored, not over what was meant to be. */
    private String digest(long batchId, long planned) {
        var seal = new Seal();
        long count = 0;
        String last = "";
        List<String> page;
        do {
            String after = last;
            page = store.read(session -> session.createSelectionQuery(
                            "select code from CodeEntity where batchId = :batch and code > :after order by code",
                            String.class)
                    .setParameter("batch", batchId)
                    .setParameter("after", after)
                    .setMaxResults(READ)
                    .getResultList());
            for (String code : page) {
                seal.add(code);
                last = code;
            }
            count += page.size();
        } while (page.size() == READ);
        if (count != planned) {
            throw Problem.refused("BATCH_COUNT_DIFFERS", planned, count);
        }
        return seal.inHexadecimal();
    }

    private Void seal(StatelessSession session, long batchId, String digest, boolean activate) {
        BatchRow batch = session.get(BatchRow.class, batchId, LockMode.PESSIMISTIC_WRITE);
        if (batch.state == BatchState.GENERATING) {
            batch.state = activate ? BatchState.ACTIVE : BatchState.SEALED;
            batch.seal = digest;
            batch.sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            session.update(batch);
            audit.record(
                    session,
                    AuditEvent.done(
                            "seal batch",
                            "batch " + batchId,
                            null,
                            BatchState.GENERATING.name(),
                            batch.state.name(),
                            batch.requestId));
        }
        return null;
    }

    /** Removes every code, some at a time, and only then says that the batch is cancelled. */
    private Batch cancel(long batchId) {
        boolean more;
        do {
            more = store.write(session -> removeSome(session, batchId));
        } while (more);
        return store.read(session -> Campaigns.batch(session, batchId));
    }

    private boolean removeSome(StatelessSession session, long batchId) {
        BatchRow batch = session.get(BatchRow.class, batchId, LockMode.PESSIMISTIC_WRITE);
        if (batch.state != BatchState.GENERATING && batch.state != BatchState.CANCELLED) {
            return false;
        }
        List<String> codes = session.createSelectionQuery(
                        "select code from CodeEntity where batchId = :batch order by code", String.class)
                .setParameter("batch", batchId)
                .setMaxResults(READ)
                .getResultList();
        if (!codes.isEmpty()) {
            session.createMutationQuery("delete from CodeEntity where batchId = :batch and code <= :last")
                    .setParameter("batch", batchId)
                    .setParameter("last", codes.get(codes.size() - 1))
                    .executeUpdate();
        }
        if (batch.state == BatchState.GENERATING) {
            audit.record(
                    session,
                    AuditEvent.done(
                            "cancel generation",
                            "batch " + batchId,
                            null,
                            batch.generated + " codes",
                            "0 codes",
                            batch.requestId));
            batch.state = BatchState.CANCELLED;
            session.update(batch);
        }
        return codes.size() == READ;
    }
}
