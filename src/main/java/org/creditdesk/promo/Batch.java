package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One generation run.
 *
 * @param regions in words, such as {@code Austria, Germany} or {@code anywhere but France}
 * @param seal digest over the sorted canonical codes (SHA-256, hexadecimal); null until sealed
 * @param redeemed how many redemptions there are
 */
public record Batch(
        long id,
        long campaignId,
        String campaign,
        ZoneId zone,
        CodeKind kind,
        long credits,
        long planned,
        long generated,
        String prefix,
        String regions,
        Instant starts,
        Instant ends,
        Integer perAccount,
        int perCode,
        BatchState state,
        String seal,
        String createdBy,
        Instant createdAt,
        long redeemed) {}
