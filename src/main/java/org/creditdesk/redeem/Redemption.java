package org.creditdesk.redeem;

import java.time.Instant;
import org.creditdesk.ledger.EntryId;

/** One successful use of a code; {@code code} as shown, masked for staff without the right. */
public record Redemption(EntryId entry, String code, long batchId, String campaign, long credits, Instant at) {}
