package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.code.CodeKind;

/**
 * What a marketer asks for.
 *
 * @param campaign name of an existing campaign
 * @param count how many codes, 1 to 10,000,000
 * @param credits each code is worth
 * @param prefix in front of the random part; null or empty for none
 * @param regions as typed: ISO 3166-1 alpha-2 codes and groups, {@code DE,AT}, {@code EU,!HU}; null or empty for anywhere
 * @param accounts emails that alone may redeem; empty for everybody
 * @param starts null for at once
 * @param ends exclusive; null for never
 * @param perAccount uses of this batch's codes by one account; null for no limit
 * @param perCode uses of one code
 * @param activate whether its codes can be redeemed as soon as the batch is sealed
 */
public record BatchPlan(
        UUID requestId,
        String campaign,
        CodeKind kind,
        long count,
        long credits,
        String prefix,
        String regions,
        List<String> accounts,
        Instant starts,
        Instant ends,
        Integer perAccount,
        int perCode,
        boolean activate) {
    /** The same under another request id. */
    public BatchPlan under(UUID another) {
        return new BatchPlan(
                another,
                campaign,
                kind,
                count,
                credits,
                prefix,
                regions,
                accounts,
                starts,
                ends,
                perAccount,
                perCode,
                activate);
    }

    /** The same of another size. */
    public BatchPlan counting(long codes) {
        return new BatchPlan(
                requestId,
                campaign,
                kind,
                codes,
                credits,
                prefix,
                regions,
                accounts,
                starts,
                ends,
                perAccount,
                perCode,
                activate);
    }
}
