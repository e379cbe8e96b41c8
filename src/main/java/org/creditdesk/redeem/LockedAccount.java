package org.creditdesk.redeem;

import java.time.Instant;

/**
 * An account that is locked out now.
 *
 * @param lockOut id of the lock-out, by which a list goes on
 * @param email the current one
 * @param cause NOT_FOUND for distinct wrong inputs, CHECK_CHARACTER_MISMATCH for typing errors
 */
public record LockedAccount(long lockOut, long accountId, String email, Outcome cause, Instant starts, Instant ends) {}
