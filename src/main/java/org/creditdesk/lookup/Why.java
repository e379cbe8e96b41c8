package org.creditdesk.lookup;

/** Why an account was found; the order in which groups are shown. */
public enum Why {
    EMAIL,
    FORMER_EMAIL,
    RECEIPT,
    CODE,
    DOMAIN,
    NAME
}
