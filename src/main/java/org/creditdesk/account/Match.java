package org.creditdesk.account;

/**
 * An account that a search found.
 *
 * @param matched the address or word that matched
 * @param email the current address
 * @param key where the next page goes on
 */
public record Match(
        long id,
        String matched,
        String email,
        String name,
        String region,
        long balance,
        boolean lockedOut,
        String key) {}
