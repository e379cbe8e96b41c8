package org.creditdesk.adjust;

import java.time.Instant;
import org.creditdesk.ledger.EntryId;

/**
 * Something that was asked for or given to the same account already.
 *
 * @param request an open request; null when it is an entry
 * @param entry a compensation that stands, under the same ticket; null when it is a request
 * @param amount credits, signed
 * @param by who asked or gave
 */
public record Similar(Long request, EntryId entry, long amount, String ticket, String by, Instant at) {}
