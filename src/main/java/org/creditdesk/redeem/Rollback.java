package org.creditdesk.redeem;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;

/**
 * That a redemption was rolled back: its use was released, and its credits were taken back as far as its grant still
 * held them.
 *
 * @param entry of the redemption
 * @param reason a code of the catalogue
 * @param by the entry that took credits back; null when nothing was left
 * @param collected credits that were taken back, and that the campaign's budget got back
 * @param uncollected credits that were gone from the grant by then; they stay a cost of the campaign
 */
public record Rollback(
        EntryId entry,
        UUID requestId,
        String reason,
        String ticket,
        String internalNote,
        String customerNote,
        Long incident,
        EntryId by,
        long collected,
        long uncollected,
        String actor,
        Instant at) {}
