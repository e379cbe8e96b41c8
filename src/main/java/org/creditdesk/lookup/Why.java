package org.creditdesk.lookup;

/** Why an account was found; the order in which groups are shown. */
public enum Why {
    EMAIL,
    FORMER_EMAIL,
    /** Another address of the mailbox that was typed: a hint that it is the same person. */
    ALIAS,
    RECEIPT,
    CODE,
    DOMAIN,
    NAME
}
