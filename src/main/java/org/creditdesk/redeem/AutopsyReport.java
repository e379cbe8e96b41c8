package org.creditdesk.redeem;

import java.time.Instant;
import java.util.List;

/**
 * Why a code would, or would not, work for an account.
 *
 * @param outcome {@link Outcome#APPLIED} when it would be applied, or the first rule that fails
 * @param rules every rule, in the order in which they are tried
 * @param customerReads the one sentence that the customer gets
 * @param code the issued code; null when there is none
 * @param nearMisses issued codes that were perhaps meant and that this account may hold, the likeliest first; only
 *     where no code was found
 * @param reply to the customer, in the customer's terms; it tells nothing but what concerns the customer's own account
 * @param fixes what can be done about it, by whoever has the permission
 * @param at the instant that was judged by
 * @param region that was judged by; null while unknown
 */
public record AutopsyReport(
        Outcome outcome,
        ReadInput input,
        List<RuleResult> rules,
        String customerReads,
        AutopsyCode code,
        List<NearMiss> nearMisses,
        String reply,
        List<Fix> fixes,
        Instant at,
        String region) {
    public AutopsyReport {
        rules = List.copyOf(rules);
        nearMisses = List.copyOf(nearMisses);
        fixes = List.copyOf(fixes);
    }
}
