package org.creditdesk.redeem;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.promo.BatchState;

/**
 * The rules of redeeming in the order in which they are tried; the first that fails is the reason. From the fifth on
 * they presuppose that the code was found, which the fourth has seen to.
 */
enum Rule {
    NOT_LOCKED_OUT(
            Outcome.LOCKED_OUT,
            facts -> facts.lockedUntil() == null || !facts.lockedUntil().isAfter(facts.now())),
    WELL_FORMED(Outcome.MALFORMED_INPUT, facts -> facts.input().isWellFormed()),
    CHECK_CHARACTER(
            Outcome.CHECK_CHARACTER_MISMATCH,
            facts -> facts.code() != null || !facts.input().isTypingError()),
    ISSUED(Outcome.NOT_FOUND, facts -> facts.code() != null),
    BATCH_ACTIVE(
            Outcome.BATCH_NOT_ACTIVE,
            facts -> facts.code().batchState() == BatchState.REVOKED
                    || facts.code().isActive()),
    NOT_REVOKED(Outcome.REVOKED, facts -> !facts.code().isRevoked()),
    STARTED(Outcome.NOT_STARTED, facts -> facts.code().hasStarted(facts.now())),
    NOT_OVER(Outcome.EXPIRED, facts -> !facts.code().isOver(facts.now())),
    ACCOUNT_ACTIVE(Outcome.ACCOUNT_BLOCKED, facts -> facts.status() == AccountStatus.ACTIVE),
    REGION_KNOWN(Outcome.REGION_UNKNOWN, facts -> !facts.code().regions().isRestricted() || facts.region() != null),
    REGION_ALLOWED(
            Outcome.REGION_NOT_ALLOWED,
            facts -> !facts.code().regions().isRestricted()
                    || facts.code().regions().allows(facts.region())),
    ACCOUNT_LISTED(Outcome.ACCOUNT_NOT_ALLOWED, facts -> !facts.code().forAccounts() || facts.listed()),
    ACCOUNT_HAS_USES(
            Outcome.ALREADY_REDEEMED_BY_ACCOUNT,
            facts -> facts.code().perAccount() == null
                    || facts.usesByAccount() < facts.code().perAccount()),
    CODE_HAS_USES(Outcome.CODE_EXHAUSTED, facts -> facts.code().hasUsesLeft()),
    WITHIN_BUDGET(Outcome.CAMPAIGN_BUDGET_REACHED, facts -> facts.code().fitsBudget());

    private final Outcome failure;
    private final Predicate<Facts> passes;

    Rule(Outcome failure, Predicate<Facts> passes) {
        this.failure = failure;
        this.passes = passes;
    }

    Outcome failure() {
        return failure;
    }

    boolean passes(Facts facts) {
        return passes.test(facts);
    }

    /** The first rule that fails, if one does. */
    static Optional<Rule> firstFailure(Facts facts) {
        return Arrays.stream(values()).filter(rule -> !rule.passes(facts)).findFirst();
    }

    /** What becomes of an attempt. */
    static Outcome outcome(Facts facts) {
        return firstFailure(facts).map(Rule::failure).orElse(Outcome.APPLIED);
    }
}
