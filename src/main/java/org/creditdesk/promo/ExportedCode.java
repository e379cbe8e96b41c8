package org.creditdesk.promo;

import java.time.Instant;

/**
 * A code as it is read for a file.
 *
 * @param redeemedBy the current email of the account that redeemed it first; null, like {@code redeemedAt}, when nobody
 *     has, and null alone when that account has no address any more
 */
record ExportedCode(String canonical, int uses, boolean revoked, String redeemedBy, Instant redeemedAt) {}
