package org.creditdesk.redeem;

import java.time.Instant;

/**
 * One try to redeem.
 *
 * @param raw what was typed, cut at 300 characters
 * @param canonical what it was taken for
 * @param region the account's at that moment; null when unknown
 * @param credits added; null unless APPLIED
 */
public record Attempt(
        long id,
        Instant at,
        String raw,
        String canonical,
        String region,
        Outcome outcome,
        Long batchId,
        Long credits,
        String actor) {}
