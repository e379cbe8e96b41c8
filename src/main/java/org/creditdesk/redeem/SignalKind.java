package org.creditdesk.redeem;

/** What looks odd about how a batch is redeemed. */
public enum SignalKind {
    /** Many of the accounts that redeemed were created within one hour. */
    SAME_HOUR,
    /** Many of them are plus aliases of one mailbox. */
    ALIASES,
    /** Codes were redeemed before the campaign was announced. */
    BEFORE_ANNOUNCEMENT,
    /** One day had far more attempts for each success than others. */
    MANY_ATTEMPTS
}
