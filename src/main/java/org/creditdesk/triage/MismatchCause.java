package org.creditdesk.triage;

/** Why a balance is not what the customer expects. */
public enum MismatchCause {
    RECEIPT_NOT_IMPORTED,
    RECEIPT_ON_ANOTHER_ACCOUNT,
    CODE_REDEEMED_ON_ANOTHER_ACCOUNT,
    GRANT_EXPIRED,
    GRANT_VOIDED_OR_CLAWED_BACK,
    SPEND_NOT_RECOGNISED
}
