package org.creditdesk.redeem;

import java.util.Comparator;
import java.util.List;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.code.Slip;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;

/** Those of some issued codes that an account may hold. */
final class NearMisses {
    private static final int MOST = 10;

    private NearMisses() {}

    /** @param candidates for the account, its lock-out left out */
    static List<NearMiss> of(List<Facts> candidates, MeantCodes meant, Member member) {
        boolean sees = member.may(Permission.SEE_CODES);
        return candidates.stream()
                .filter(NearMisses::mayHold)
                .map(facts -> nearMiss(facts, meant.slip(facts.code().canonical()), sees))
                .sorted(Comparator.comparing(NearMiss::outcome)
                        .thenComparing(NearMiss::slip)
                        .thenComparing(NearMiss::batchId)
                        .thenComparing(NearMiss::shown))
                .limit(MOST)
                .toList();
    }

    private static boolean mayHold(Facts facts) {
        return passes(Rule.REGION_KNOWN, facts)
                && passes(Rule.REGION_ALLOWED, facts)
                && passes(Rule.ACCOUNT_LISTED, facts)
                && (passes(Rule.CODE_HAS_USES, facts) || facts.usesByAccount() > 0);
    }

    private static boolean passes(Rule rule, Facts facts) {
        return rule.passes(facts);
    }

    private static NearMiss nearMiss(Facts facts, Slip slip, boolean sees) {
        Redeemable code = facts.code();
        return new NearMiss(
                sees ? code.shown() : CodeFormat.masked(code.canonical()),
                sees ? code.canonical() : null,
                slip,
                code.batchId(),
                code.campaign(),
                Rule.outcome(facts));
    }
}
