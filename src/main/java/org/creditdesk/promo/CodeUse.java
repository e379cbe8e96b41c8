package org.creditdesk.promo;

import java.time.Instant;
import org.creditdesk.ledger.EntryId;

/**
 * One redemption of a code.
 *
 * @param email the account's current one; null where it has none
 * @param region of the account at that moment, ISO 3166-1 alpha-2; null where it was not known
 * @param rolledBackAt null when it stands
 * @param rolledBackBy who did it; null when it stands
 */
public record CodeUse(
        EntryId entry, String email, String region, Instant at, Instant rolledBackAt, String rolledBackBy) {}
