package org.creditdesk.ui.promo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ChangeKind;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.LifeCommand;
import org.creditdesk.promo.LifePreview;
import org.creditdesk.promo.RevocationPreview;
import org.creditdesk.promo.RevocationPreview.LeftCode;
import org.creditdesk.promo.RevocationPreview.Reason;
import org.creditdesk.promo.Undoing;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** The life of a batch of {@link MemoryPromotions}, kept in memory. */
final class MemoryLife implements LifeDesk {
    final List<LifeCommand> asked = new ArrayList<>();
    final List<List<String>> revoked = new ArrayList<>();
    final List<BatchChange> changes = new ArrayList<>();
    final List<Long> resumed = new ArrayList<>();
    final List<Long> cancelled = new ArrayList<>();
    RuntimeException failure;
    private final MemoryPromotions promotions;
    private final long hit;

    MemoryLife(MemoryPromotions promotions, long hit) {
        this.promotions = promotions;
        this.hit = hit;
    }

    private Batch batch(long id) {
        return promotions.batch(id);
    }

    @Override
    public LifePreview preview(long batchId, LifeAction action, Instant ends) {
        fail();
        Batch batch = batch(batchId);
        Instant after = action == LifeAction.EXTEND ? ends : batch.ends();
        return new LifePreview(
                batchId,
                action,
                batch.state(),
                action.after(batch.state()),
                batch.ends(),
                after,
                hit,
                7,
                2,
                hit * 150,
                List.of());
    }

    @Override
    public BatchChange change(LifeCommand wanted) {
        fail();
        asked.add(wanted);
        Batch batch = batch(wanted.batchId());
        return made(
                batch,
                ChangeKind.valueOf(wanted.action().name()),
                wanted.action().after(batch.state()),
                hit,
                null);
    }

    private BatchChange made(Batch batch, ChangeKind kind, BatchState after, long codes, Long undoes) {
        var change = new BatchChange(
                changes.size() + 1,
                batch.id(),
                kind,
                batch.state(),
                after,
                batch.ends(),
                batch.ends(),
                codes,
                undoes,
                null,
                "mia",
                MemoryPromotions.NOW,
                0,
                kind == ChangeKind.UNDO ? Undoing.IS_UNDOING : Undoing.POSSIBLE);
        changes.add(0, change);
        promotions.batches.set((int) batch.id() - 1, TestBatches.in(after, batch));
        return change;
    }

    @Override
    public RevocationPreview previewRevocation(long batchId, List<String> codes) {
        fail();
        return new RevocationPreview(
                batchId, Math.min(hit, codes.size()), 150, List.of(new LeftCode(1, "K7WQ", Reason.REDEEMED)));
    }

    @Override
    public BatchChange revokeCodes(UUID requestId, long batchId, List<String> codes, Long confirmed) {
        fail();
        revoked.add(codes);
        return made(batch(batchId), ChangeKind.REVOKE_CODES, batch(batchId).state(), codes.size(), null);
    }

    @Override
    public BatchChange undo(UUID requestId, long changeId) {
        fail();
        BatchChange last = changes.get(0);
        return made(batch(last.batchId()), ChangeKind.UNDO, last.stateBefore(), last.codes(), changeId);
    }

    @Override
    public Page<BatchChange, Long> changes(long batchId, Long before, int limit) {
        return new Page<>(changes, null);
    }

    @Override
    public Batch resume(long batchId, Progress progress) {
        fail();
        resumed.add(batchId);
        return batch(batchId);
    }

    @Override
    public Batch cancel(long batchId, Progress progress) {
        fail();
        cancelled.add(batchId);
        return batch(batchId);
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    static Problem busy() {
        return Problem.store("STORE_BUSY", null);
    }
}
