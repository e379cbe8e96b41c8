package org.creditdesk.redeem;

import java.time.Instant;
import org.creditdesk.ledger.EntryId;

/**
 * One successful use of a code.
 *
 * @param code as shown, masked for staff without the right
 * @param rollback by which it was undone; null when it stands
 */
public record Redemption(
        EntryId entry, String code, long batchId, String campaign, long credits, Instant at, Rollback rollback) {}
