package org.creditdesk.adjust;

import java.util.List;
import org.creditdesk.ledger.Posted;

/** Gives compensation credits within the member's limits. */
public final class Compensations {
    /** The active reasons, in the catalogue's order. */
    public List<Reason> reasons() {
        throw new UnsupportedOperationException();
    }

    /** What {@link #give} would do; changes nothing. */
    public Preview preview(Compensation compensation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Posts once per request id, and answers a repeated one as the first time.
     *
     * @throws org.creditdesk.problem.Problem when a rule refuses; then nothing was posted
     */
    public Posted give(Compensation compensation) {
        throw new UnsupportedOperationException();
    }
}
