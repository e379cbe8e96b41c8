package org.creditdesk.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.ledger.Entry;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.RedeemRows;
import org.creditdesk.text.Minutes;
import org.creditdesk.text.Texts;

/** One account at the dialog in which codes are typed: what was tried, what worked, when it was locked. */
final class CodeDialog {
    private static final String STOREFRONT = "storefront";

    private final Customer customer;
    private final Chunk chunk;
    private final Ids ids;
    private final CodeStock codes;
    private Instant lockedUntil;

    CodeDialog(Customer customer, Chunk chunk, Ids ids, CodeStock codes) {
        this.customer = customer;
        this.chunk = chunk;
        this.ids = ids;
        this.codes = codes;
    }

    /** The end of the lock-out that was not lifted; null when there was none. */
    Instant lockedUntil() {
        return lockedUntil;
    }

    Coupon typed(Happening h) {
        return codes.typed(h.code(), customer);
    }

    void applied(UUID request, Coupon coupon, Entry entry) {
        chunk.redemptions.add(new RedeemRows.NewRedemption(
                entry.id(), coupon.batchId(), coupon.canonical(), customer.region(), entry.at()));
        record(request, coupon, Outcome.APPLIED, entry.at(), entry.balanceAfter());
    }

    void failed(UUID request, Happening h, long balance) {
        record(request, typed(h), h.outcome(), h.at(), balance);
    }

    private void record(UUID request, Coupon coupon, Outcome outcome, Instant at, long balance) {
        boolean applied = outcome == Outcome.APPLIED;
        var attempt = new Attempt(
                ids.attempt++,
                at,
                coupon.raw(),
                coupon.canonical(),
                customer.region(),
                outcome,
                coupon.batchId(),
                applied ? coupon.credits() : null,
                STOREFRONT);
        chunk.attempts.add(new RedeemRows.NewAttempt(
                attempt, request, customer.id(), balance, said(outcome, coupon.credits(), at)));
    }

    private String said(Outcome outcome, long credits, Instant at) {
        return switch (outcome) {
            case APPLIED -> Texts.of("redeem.applied", credits);
            case LOCKED_OUT -> Texts.of("redeem.locked", Minutes.begun(Duration.between(at, lockedUntil)));
            default -> Texts.of("redeem.rejected");
        };
    }

    void lockedOut(Happening h) {
        lockedUntil = h.until();
        chunk.lockOuts.add(new RedeemRows.NewLockOut(
                ids.lockOut++, customer.id(), Outcome.NOT_FOUND.name(), h.at(), lockedUntil, null, null, null));
    }

    void lifted(Happening h) {
        int last = chunk.lockOuts.size() - 1;
        chunk.lockOuts.set(last, chunk.lockOuts.get(last).lifted(h.at(), h.actor(), h.internalNote()));
        lockedUntil = null;
    }
}
