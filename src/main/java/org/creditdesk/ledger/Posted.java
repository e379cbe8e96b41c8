package org.creditdesk.ledger;

/**
 * The answer to a posting.
 *
 * @param balance credits right after the entry
 * @param replayed whether the same request had been posted before; nothing changed this time
 */
public record Posted(EntryId entry, long balance, boolean replayed) {}
