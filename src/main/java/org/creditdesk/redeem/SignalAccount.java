package org.creditdesk.redeem;

/** One of the accounts that a signal speaks of. @param email the current one */
public record SignalAccount(long id, String email) {}
