package org.creditdesk.lookup;

/**
 * An account that matches.
 *
 * @param matched what matched: the address, the name's word, the receipt ID or the code
 * @param balance credits
 * @param region ISO 3166-1 alpha-2; null while unknown
 */
public record AccountHit(
        long id, Why why, String matched, String email, String name, String region, long balance, boolean lockedOut) {}
