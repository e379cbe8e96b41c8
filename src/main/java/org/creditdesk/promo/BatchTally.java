package org.creditdesk.promo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What was counted of one batch.
 *
 * @param first and {@code last} redemption, to the second; null where there is none
 * @param redeemed different codes that were redeemed
 * @param exhausted codes without a use left
 * @param revokedCodes that were revoked singly with uses left, {@code revokedUses} together
 * @param attempts at its codes, {@code attempted} different ones; {@code rejected} attempts failed
 * @param exported whether a whole file of it left
 */
record BatchTally(
        BatchRow batch,
        long redemptions,
        long redeemed,
        Instant first,
        Instant last,
        long exhausted,
        long revokedCodes,
        long revokedUses,
        long attempts,
        long attempted,
        long rejected,
        boolean exported) {
    private static final Set<BatchState> UNFINISHED =
            EnumSet.of(BatchState.DRAFT, BatchState.GENERATING, BatchState.CANCELLED);
    private static final Set<BatchState> OVER = EnumSet.of(BatchState.ENDED, BatchState.REVOKED);

    long codes() {
        return UNFINISHED.contains(batch.state) ? 0 : batch.generated;
    }

    long credits() {
        return Saturated.times(redemptions, batch.credits);
    }

    /** Codes with a use left that were not revoked. */
    long liveCodes() {
        return OVER.contains(batch.state) ? 0 : Math.max(0, codes() - exhausted - revokedCodes);
    }

    long usesLeft() {
        return OVER.contains(batch.state) ? 0 : Math.max(0, codes() * batch.perCode - redemptions - revokedUses);
    }

    /** Whether its codes can be redeemed, now or as soon as its window begins. */
    boolean isLive(CampaignRow campaign, Instant now) {
        return batch.state == BatchState.ACTIVE && !isPast(campaign, now);
    }

    /** Whether its codes would be, were it activated or resumed. */
    boolean isHeld(CampaignRow campaign, Instant now) {
        return (batch.state == BatchState.SEALED || batch.state == BatchState.PAUSED) && !isPast(campaign, now);
    }

    private boolean isPast(CampaignRow campaign, Instant now) {
        return !campaign.state.equals(CampaignRow.ACTIVE)
                || Window.isOver(campaign.ends, now)
                || Window.isOver(batch.ends, now);
    }

    long stake() {
        return Saturated.times(usesLeft(), batch.credits);
    }

    BatchFigures toFigures(CampaignRow campaign, Instant now) {
        return new BatchFigures(
                batch.id,
                codes(),
                exported() ? codes() : 0,
                attempted,
                attempts,
                redeemed,
                redemptions,
                credits(),
                liveCodes(),
                usesLeft(),
                isLive(campaign, now) ? stake() : 0);
    }
}
