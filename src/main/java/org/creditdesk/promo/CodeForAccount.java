package org.creditdesk.promo;

/**
 * An issued code as it stands for one account.
 *
 * @param usesByAccount how often the account has redeemed the batch's codes
 * @param listed whether the account is on the batch's list
 */
public record CodeForAccount(Redeemable code, long usesByAccount, boolean listed) {}
