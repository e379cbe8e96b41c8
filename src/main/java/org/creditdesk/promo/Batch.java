package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import org.creditdesk.code.CodeKind;

/**
 * One generation run.
 *
 * @param regions in words, such as {@code Austria, Germany} or {@code anywhere but France}
 * @param seal digest over the sorted canonical codes (SHA-256, hexadecimal); null until sealed
 * @param redeemed how many redemptions there are
 * @param imported whether its codes were brought from elsewhere instead of drawn
 * @param forAccounts whether only listed accounts may redeem
 * @param activateWhenSealed whether its codes can be redeemed as soon as it is sealed
 * @param decidedBy who approved or rejected it; null, like {@code decidedAt} and {@code why}, while nobody has
 * @param why it was rejected
 * @param revokedCodes how many of its codes were revoked singly
 * @param checkpointAt when its last chunk was stored; null before the first
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
        long redeemed,
        boolean imported,
        boolean forAccounts,
        boolean activateWhenSealed,
        Approval approval,
        String decidedBy,
        Instant decidedAt,
        String why,
        long revokedCodes,
        Instant checkpointAt) {}
