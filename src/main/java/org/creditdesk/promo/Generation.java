package org.creditdesk.promo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.code.CodeSlice;
import org.creditdesk.code.CodeSource;
import org.creditdesk.code.Seal;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.KeyWriter;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Fills a batch: one chunk of the code space a transaction, each with its checkpoint in the batch's row, so that a
 * crash leaves whole chunks and the next run goes on behind them. Codes are in the order of their key throughout. Who
 * stored all chunks in one go knows their digest by then; after an interruption it is made of what is stored.
 */
final class Generation {
    /** Codes a transaction: at two to four hundred thousand a second, a fraction of one. */
    static final int CHUNK = 25_000;

    /** Codes drawn at once; the server stores some while the next are drawn. */
    static final int SLICE = 2_500;

    private static final int MOST_COLLISIONS = 100;

    private final Store store;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Removal removal;
    private final Clock clock;

    Generation(Store store, AuditTrail audit, SecureRandom random, Removal removal, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.random = random;
        this.removal = removal;
        this.clock = clock;
    }

    /** @param seal over all codes that are stored so far; null when it is not known */
    private record Filled(BatchRow batch, Seal seal) {}

    /** Goes on until the batch is sealed or cancelled; a batch that is past generating is left as it is. */
    Batch run(long batchId, Progress progress) {
        BatchRow batch = BatchRows.read(store, batchId);
        if (batch.state == BatchState.CANCELLED) {
            return removal.removeAll(batchId, progress);
        }
        var source = new CodeSource(random, batch.prefix == null ? "" : batch.prefix, batch.kind);
        var filled = new Filled(batch, batch.chunks == 0 ? new Seal() : null);
        while (filled.batch.state == BatchState.GENERATING) {
            if (progress.isCancelled()) {
                store.write(session -> removal.mark(session, batchId));
                return removal.removeAll(batchId, progress);
            }
            if (filled.batch.chunks < chunks(batch.planned)) {
                filled = next(filled, source);
                progress.report(filled.batch.generated);
            } else {
                filled = new Filled(finish(filled, progress), null);
            }
        }
        return store.read(session -> Campaigns.batch(session, batchId));
    }

    static int chunks(long planned) {
        return (int) ((planned + CHUNK - 1) / CHUNK);
    }

    /**
     * Few slices for few codes: with as many slices as codes, whoever knows how a batch is drawn would know where in
     * the space its codes are not.
     */
    static int slicesAChunk(long planned) {
        long largest = (planned + chunks(planned) - 1) / chunks(planned);
        return (int) ((largest + SLICE - 1) / SLICE);
    }

    /** How many codes there are before a slice; slices' sizes differ by at most one and add up to the plan. */
    private static long before(long planned, long slice, long slices) {
        return planned * slice / slices;
    }

    private Filled next(Filled filled, CodeSource source) {
        for (int collisions = 0; ; collisions++) {
            try {
                return store.write(session -> add(session, filled, source));
            } catch (RuntimeException failure) {
                // One of the codes is issued already, in another batch: draw the chunk again.
                if (!Store.isDuplicate(failure) || collisions == MOST_COLLISIONS) {
                    throw failure;
                }
            }
        }
    }

    private Filled add(StatelessSession session, Filled filled, CodeSource source) {
        BatchRow batch = BatchRows.locked(session, filled.batch.id);
        int each = slicesAChunk(batch.planned);
        int slices = chunks(batch.planned) * each;
        int first = batch.chunks * each;
        if (batch.state != BatchState.GENERATING || batch.chunks != filled.batch.chunks) {
            // Somebody else is at the same batch, or cancelled it, or the answer to a commit was lost: go on from
            // there.
            return new Filled(batch, null);
        }
        if (batch.generated != before(batch.planned, first, slices)) {
            throw Problem.refused("BATCH_COUNT_DIFFERS", before(batch.planned, first, slices), batch.generated);
        }
        Seal seal = filled.seal == null ? null : filled.seal.copy();
        try (var rows = KeyWriter.into(
                session, "code", "code", List.of("batch_id", "uses", "revoked"), List.of(batch.id, 0, false))) {
            for (int slice = first; slice < first + each; slice++) {
                long count = before(batch.planned, slice + 1L, slices) - before(batch.planned, slice, slices);
                CodeSlice drawn = source.draw(slice, slices, (int) count);
                rows.addAll(drawn.codes(), drawn.length());
                if (seal != null) {
                    seal.add(drawn);
                }
            }
        }
        checkpoint(session, batch, before(batch.planned, (long) first + each, slices));
        return new Filled(batch, seal);
    }

    private void checkpoint(StatelessSession session, BatchRow batch, long generated) {
        batch.generated = generated;
        batch.chunks++;
        session.createMutationQuery("update BatchRow set generated = :generated, chunks = :chunks,"
                        + " checkpointAt = :now where id = :batch")
                .setParameter("generated", batch.generated)
                .setParameter("chunks", batch.chunks)
                .setParameter("now", now())
                .setParameter("batch", batch.id)
                .executeUpdate();
    }

    /** Over what is stored, not over what was meant to be. @return the batch as it stands then */
    private BatchRow finish(Filled filled, Progress progress) {
        BatchRow batch = filled.batch;
        StoredCodes stored = filled.seal == null
                ? StoredCodes.read(store, batch.id, progress)
                : new StoredCodes(StoredCodes.count(store, batch.id), filled.seal);
        if (stored == null) {
            return batch;
        }
        if (stored.count() != batch.planned) {
            throw Problem.refused("BATCH_COUNT_DIFFERS", batch.planned, stored.count());
        }
        String digest = stored.seal().inHexadecimal();
        return store.write(session -> seal(session, batch.id, digest));
    }

    private BatchRow seal(StatelessSession session, long batchId, String digest) {
        BatchRow batch = BatchRows.locked(session, batchId);
        if (batch.state != BatchState.GENERATING) {
            return batch;
        }
        batch.state = batch.activateWhenSealed ? BatchState.ACTIVE : BatchState.SEALED;
        session.createMutationQuery(
                        "update BatchRow set state = :state, seal = :seal, sealedAt = :now where id = :batch")
                .setParameter("state", batch.state)
                .setParameter("seal", digest)
                .setParameter("now", now())
                .setParameter("batch", batchId)
                .executeUpdate();
        String generating = BatchState.GENERATING.name();
        audit.record(
                session,
                AuditEvent.done(
                        "seal batch", "batch " + batchId, null, generating, batch.state.name(), batch.requestId));
        return batch;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
