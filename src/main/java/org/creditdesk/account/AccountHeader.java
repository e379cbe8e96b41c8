package org.creditdesk.account;

import java.time.Instant;
import java.util.List;

/**
 * Who the customer is.
 *
 * @param balance credits
 * @param region ISO 3166-1 alpha-2; null while unknown
 * @param regionSource where the region came from, such as {@code checkout address}
 * @param zone the customer's time zone (IANA); null while unknown
 * @param flags words that staff gave the account, such as {@code press}
 * @param lockedUntil end of a running lock-out; null when there is none
 * @param emails the current address first, then former ones, newest first
 */
public record AccountHeader(
        long id,
        String name,
        String email,
        String region,
        String regionSource,
        Instant regionSince,
        String zone,
        AccountStatus status,
        List<String> flags,
        Instant createdAt,
        Instant lockedUntil,
        long balance,
        long entryCount,
        List<EmailOfAccount> emails) {
    /** @param addresses the current one first */
    AccountHeader with(List<EmailOfAccount> addresses) {
        return new AccountHeader(
                id,
                name,
                addresses.get(0).email(),
                region,
                regionSource,
                regionSince,
                zone,
                status,
                flags,
                createdAt,
                lockedUntil,
                balance,
                entryCount,
                addresses);
    }
}
