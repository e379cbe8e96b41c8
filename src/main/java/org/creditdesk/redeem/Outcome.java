package org.creditdesk.redeem;

/** What became of an attempt: APPLIED, or the first rule that failed, in the order in which rules are tried. */
public enum Outcome {
    APPLIED,
    LOCKED_OUT,
    MALFORMED_INPUT,
    CHECK_CHARACTER_MISMATCH,
    NOT_FOUND,
    BATCH_NOT_ACTIVE,
    REVOKED,
    NOT_STARTED,
    EXPIRED,
    ACCOUNT_BLOCKED,
    REGION_UNKNOWN,
    REGION_NOT_ALLOWED,
    ACCOUNT_NOT_ALLOWED,
    ALREADY_REDEEMED_BY_ACCOUNT,
    CODE_EXHAUSTED,
    CAMPAIGN_BUDGET_REACHED
}
