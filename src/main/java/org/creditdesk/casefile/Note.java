package org.creditdesk.casefile;

import java.time.Instant;

/**
 * What a member of staff wrote down about an account, for staff.
 *
 * @param ticket the help desk's case id; null for none
 * @param replayed whether the same request had written it before
 */
public record Note(long id, long accountId, String text, String ticket, String by, Instant at, boolean replayed) {}
