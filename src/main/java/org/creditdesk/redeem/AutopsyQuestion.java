package org.creditdesk.redeem;

import java.time.Instant;

/**
 * What an autopsy is asked: would this input work for this account?
 *
 * @param input as the customer typed or pasted it
 * @param at the instant to judge by; null for now
 * @param region ISO 3166-1 alpha-2 to judge by instead of the account's own; null for the account's own
 */
public record AutopsyQuestion(String input, long accountId, Instant at, String region) {}
