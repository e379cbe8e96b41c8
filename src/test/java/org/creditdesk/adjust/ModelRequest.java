package org.creditdesk.adjust;

import java.time.Duration;
import java.time.Instant;
import org.creditdesk.ledger.EntryKind;

/** An adjustment request of the model. */
final class ModelRequest {
    /** As set up with every store. */
    static final Duration WAITS = Duration.ofDays(14);

    final Change change;
    final long amount;
    final String maker;
    final Instant expires;
    RequestState state = RequestState.PENDING;
    String decidedBy;
    ModelEntry entry;
    /** As the store numbers it; the model does not care. */
    long id;

    ModelRequest(Change change, long amount, String maker, Instant now) {
        this.change = change;
        this.amount = amount;
        this.maker = maker;
        this.expires = now.plus(WAITS);
    }

    EntryKind kind() {
        return change instanceof Compensation
                ? EntryKind.COMPENSATION
                : change instanceof Correction
                        ? EntryKind.ADJUSTMENT
                        : change instanceof Reversal ? EntryKind.REVERSAL : EntryKind.VOID;
    }

    boolean isOver(Instant now) {
        return state == RequestState.PENDING && !now.isBefore(expires);
    }

    void decide(RequestState decision, String who) {
        state = decision;
        decidedBy = who;
    }
}
