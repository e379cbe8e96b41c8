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
        if (code.uses() >= code.perCode()) {
            return code.perCode() == 1 ? REDEEMED : EXHAUSTED;
        }
        if (code.revoked() || code.batchState() == BatchState.REVOKED) {
            return REVOKED;
        }
        if (code.ends() != null && !code.ends().isAfter(now)) {
            return EXPIRED;
        }
        if (code.batchState() == BatchState.PAUSED) {
            return PAUSED;
        }
        return code.batchState() == BatchState.ACTIVE && code.campaignActive() ? UNUSED : NOT_ACTIVE;
    }
}
