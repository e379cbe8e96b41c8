package org.creditdesk.adjust;

import java.util.UUID;
import org.creditdesk.ledger.EntryId;

/**
 * Undoes a redemption, once: takes back its credits as far as its grant still holds them and releases its use. Where
 * nothing is left, only the use is released, and no entry is posted.
 *
 * @param entry of the redemption
 */
public record RollingBack(UUID requestId, EntryId entry, Because because) implements Change {}
