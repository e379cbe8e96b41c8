package org.creditdesk.adjust;

import java.util.UUID;
import org.creditdesk.ledger.EntryId;

/** Negates exactly one earlier entry, once. */
public record Reversal(UUID requestId, EntryId entry, Because because) implements Change {}
