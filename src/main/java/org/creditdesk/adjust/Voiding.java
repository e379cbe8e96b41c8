package org.creditdesk.adjust;

import java.util.UUID;
import org.creditdesk.ledger.EntryId;

/**
 * Cancels what is left of one grant, or takes back so much of it after a refund.
 *
 * @param grant the entry that made it
 * @param most credits, more than zero, of which as many are taken as the grant still holds; null for all that is left
 * @param receipt the receipt whose refund or dispute is the cause; null for none, then {@code most} is null too
 */
public record Voiding(UUID requestId, EntryId grant, Long most, String receipt, Because because) implements Change {
    public Voiding {
        if (most != null && (most <= 0 || receipt == null)) {
            throw new IllegalArgumentException("only a claw-back takes a part of a grant, and more than nothing");
        }
    }

    /** All that is left of a grant. */
    public Voiding(UUID requestId, EntryId grant, Because because) {
        this(requestId, grant, null, null, because);
    }
}
