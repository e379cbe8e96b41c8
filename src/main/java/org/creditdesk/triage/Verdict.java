package org.creditdesk.triage;

/** What is to be said of a customer's message about a payment; scripts rely on the names. */
public enum Verdict {
    CREDITED,
    /** Longer after the payment than the customer is asked to wait. */
    CREDITED_LATE,
    /** Once as the purchase, once more by another entry for it. */
    CREDITED_TWICE,
    CREDITED_TO_ANOTHER_ACCOUNT,
    CHARGED_NOT_CREDITED,
    /** No provider has a payment of that time, and what was imported reaches beyond it. */
    NEVER_CHARGED,
    /** Money was given back, or the bank took it back. */
    REFUNDED_SINCE,
    /** No import has brought a receipt of that ID. */
    UNKNOWN_RECEIPT,
    CANNOT_TELL
}
