package org.creditdesk.ui.promo;

import java.time.Instant;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchState;

/** Batches that differ from another one in what a test is about. */
final class TestBatches {
    private TestBatches() {}

    static Batch in(BatchState state, Batch like) {
        return of(state, like.approval(), like.ends(), like.generated(), like);
    }

    static Batch until(Instant ends, Batch like) {
        return of(like.state(), like.approval(), ends, like.generated(), like);
    }

    static Batch draft(Approval approval, Batch like) {
        return of(BatchState.DRAFT, approval, like.ends(), 0, like);
    }

    static Batch of(BatchState state, Approval approval, Instant ends, long generated, Batch like) {
        boolean sealed = state != BatchState.DRAFT && state != BatchState.GENERATING && state != BatchState.CANCELLED;
        boolean decided = approval == Approval.APPROVED || approval == Approval.REJECTED;
        return new Batch(
                like.id(),
                like.campaignId(),
                like.campaign(),
                like.zone(),
                like.kind(),
                like.credits(),
                like.planned(),
                generated,
                like.prefix(),
                like.regions(),
                like.starts(),
                ends,
                like.perAccount(),
                like.perCode(),
                state,
                sealed ? like.seal() : null,
                like.createdBy(),
                like.createdAt(),
                sealed ? like.redeemed() : 0,
                like.imported(),
                like.forAccounts(),
                like.activateWhenSealed(),
                approval,
                decided ? "suri" : null,
                decided ? MemoryPromotions.NOW : null,
                approval == Approval.REJECTED ? "Twice the budget of the campaign." : null,
                like.revokedCodes(),
                like.checkpointAt());
    }
}
