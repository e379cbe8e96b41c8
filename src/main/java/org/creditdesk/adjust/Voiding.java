package org.creditdesk.adjust;

import java.util.UUID;
import org.creditdesk.ledger.EntryId;

/**
 * Cancels what is left of one grant.
 *
 * @param grant the entry that made it
 */
public record Voiding(UUID requestId, EntryId grant, Because because) implements Change {}
