package org.creditdesk.account;

/** Whether an account may redeem and spend. */
public enum AccountStatus {
    ACTIVE,
    BLOCKED
}
