package org.creditdesk.ui.kit;

import java.time.Instant;

/**
 * A code to be looked into for an account.
 *
 * @param input as it was typed
 * @param at when; null for now
 * @param region in which the account was then; null for its own
 */
public record CodeArgument(long accountId, String input, Instant at, String region) {}
