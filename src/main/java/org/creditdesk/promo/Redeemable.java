package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import org.creditdesk.code.CodeKind;
import org.creditdesk.region.Regions;

/**
 * An issued code with everything that decides whether it may be redeemed.
 *
 * @param canonical the code
 * @param shown as people read it
 * @param zone of the campaign
 * @param batchState {@code campaignActive}, {@code revoked}: whether it lives
 * @param starts the later of batch's and campaign's beginning; null for none
 * @param ends the earlier of their ends, exclusive; null for none
 * @param forAccounts whether only listed accounts may redeem
 * @param perAccount uses of the batch by one account; null for no limit
 * @param perCode uses of this code
 * @param budgetLeft credits that the campaign may still give; null for no limit
 */
public record Redeemable(
        String canonical,
        String shown,
        long batchId,
        long campaignId,
        String campaign,
        ZoneId zone,
        CodeKind kind,
        long credits,
        BatchState batchState,
        boolean campaignActive,
        boolean revoked,
        Instant starts,
        Instant ends,
        Regions regions,
        boolean forAccounts,
        Integer perAccount,
        int perCode,
        int uses,
        Long budgetLeft) {
    private static final int MANY_USES = 64;

    /** Whether the batch or this one code was taken back. */
    public boolean isRevoked() {
        return revoked || batchState == BatchState.REVOKED;
    }

    /** Whether batch and campaign are open; their window is another matter. */
    public boolean isActive() {
        return batchState == BatchState.ACTIVE && campaignActive;
    }

    /** At its very beginning a window is open. */
    public boolean hasStarted(Instant now) {
        return !Window.isAhead(starts, now);
    }

    /** At its very end a window is closed. */
    public boolean isOver(Instant now) {
        return Window.isOver(ends, now);
    }

    /** Whether so many may use it that they must not wait for each other. */
    boolean isShared() {
        return perCode >= MANY_USES;
    }

    public boolean hasUsesLeft() {
        return uses < perCode;
    }

    /** Whether the campaign can still give what the code is worth. */
    public boolean fitsBudget() {
        return budgetLeft == null || credits <= budgetLeft;
    }
}
