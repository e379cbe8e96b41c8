package org.creditdesk.triage;

/** What has to be known before more can be said. */
public enum Question {
    /** Of the customer: the address of the account. */
    EMAIL,
    /** Of the customer: the address of the account, since no account has the one in the message. */
    OTHER_EMAIL,
    /** Of the customer: the receipt ID, as the provider wrote it. */
    RECEIPT_ID,
    /** Of the customer: when it was paid. */
    TIME,
    /** Of staff: the provider's newest export. */
    IMPORT,
    /** Of the customer: which of the accounts that hold the address. */
    WHICH_ACCOUNT
}
