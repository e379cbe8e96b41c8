package org.creditdesk.promo;

import static org.creditdesk.promo.BatchState.ACTIVE;
import static org.creditdesk.promo.BatchState.ENDED;
import static org.creditdesk.promo.BatchState.PAUSED;
import static org.creditdesk.promo.BatchState.REVOKED;
import static org.creditdesk.promo.BatchState.SEALED;

import java.util.Set;

/** What can be done to a finished batch as a whole, from which states, and which state it leads to. */
public enum LifeAction {
    ACTIVATE(ACTIVE, SEALED),
    PAUSE(PAUSED, ACTIVE),
    RESUME(ACTIVE, PAUSED),
    END(ENDED, SEALED, ACTIVE, PAUSED),
    /** Moves the end of its window and leaves the state as it is. */
    EXTEND(null, SEALED, ACTIVE, PAUSED),
    REVOKE(REVOKED, SEALED, ACTIVE, PAUSED, ENDED);

    private final BatchState to;
    private final Set<BatchState> from;

    LifeAction(BatchState to, BatchState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Whether it is possible in this state; elsewhere it is refused. */
    public boolean isFrom(BatchState state) {
        return from.contains(state);
    }

    /** The state that follows. */
    public BatchState after(BatchState before) {
        return to == null ? before : to;
    }
}
