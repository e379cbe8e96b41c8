package org.creditdesk.promo;

import java.time.Instant;

/** Where a code stands, without regard to who would redeem it. */
public enum CodeState {
    UNUSED,
    REDEEMED,
    NOT_ACTIVE,
    PAUSED,
    REVOKED,
    EXPIRED,
    EXHAUSTED;

    /** @param now the store's time */
    public static CodeState of(Redeemable code, Instant now) {
        // A code that gave what it had to give stays redeemed, whatever becomes of its batch.
        if (!code.hasUsesLeft()) {
            return code.perCode() == 1 ? REDEEMED : EXHAUSTED;
        }
        if (code.isRevoked()) {
            return REVOKED;
        }
        if (code.isOver(now)) {
            return EXPIRED;
        }
        if (code.batchState() == BatchState.PAUSED) {
            return PAUSED;
        }
        return code.isActive() ? UNUSED : NOT_ACTIVE;
    }
}
