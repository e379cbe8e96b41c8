package org.creditdesk.redeem;

import java.time.Instant;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.promo.Redeemable;

/**
 * Everything that the rules look at, read before the first of them is tried.
 *
 * @param lockedUntil end of the account's lock-out; null for none
 * @param code the issued code; null when there is none
 * @param region ISO 3166-1 alpha-2; null while unknown
 * @param listed whether the account is on the batch's list
 * @param usesByAccount how often the account has redeemed the batch's codes
 */
record Facts(
        Instant now,
        Instant lockedUntil,
        CanonicalCode input,
        Redeemable code,
        AccountStatus status,
        String region,
        boolean listed,
        long usesByAccount) {}
